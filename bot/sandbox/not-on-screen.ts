/** No such thing on the screen: a mistake of whoever drives the person. */
export class NotOnScreen extends Error {
  override name = "NotOnScreen";
}
