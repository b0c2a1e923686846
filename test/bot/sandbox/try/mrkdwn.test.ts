import fc from "fast-check";
import { expect, test } from "vitest";
import { markdown } from "#bot/sandbox/try/markdown.ts";
import { mrkdwn } from "#bot/sandbox/try/mrkdwn.ts";
import { read, sampleDrawing } from "./drawn.ts";

const draw = async (text: string, how?: { verbatim?: boolean }) =>
  String(await mrkdwn(sampleDrawing().drawing, text, how));

const leaves = 'target="_blank" rel="noopener noreferrer"';

test.each([
  ["*Due* today", "<strong>Due</strong> today"],
  ["_soon_, ~never~", "<em>soon</em>, <s>never</s>"],
  ["*_both_*", "<strong><em>both</em></strong>"],
  ["run `/progress`", "run <code>/progress</code>"],
  ["a `*b*` c", "a <code>*b*</code> c"],
  ["```one\n*two*```", '<pre class="code">one\n*two*</pre>'],
  ["5 * 3 * 2", "5 * 3 * 2"],
  ["a_snake_case name", "a_snake_case name"],
  ["* not bold *", "* not bold *"],
  ["&gt; said\n&gt; twice\nanswered", "<blockquote>said\ntwice</blockquote>answered"],
  ["Q&amp;A, 1 &lt; 2", "Q&amp;A, 1 &lt; 2"],
  [":white_check_mark: done :no_such_code:", "✅ done :no_such_code:"],
  ["at 9:05:30", "at 9:05:30"],
  ["<@U1> in <#C1>", '<span class="mention">@Orla Fennimore</span> in <span class="mention">#general</span>'],
  [
    "<!here> and <!subteam^S1|@intake>",
    '<span class="mention">@here</span> and <span class="mention">@intake</span>',
  ],
  ["<tel:988|Call 988>", '<a href="tel:988">Call 988</a>'],
  ["<https://x.example/?a=1&amp;b=2|here>", `<a href="https://x.example/?a=1&amp;b=2" ${leaves}>here</a>`],
  ["see https://x.example/a.", `see <a href="https://x.example/a" ${leaves}>https://x.example/a</a>.`],
])("%j reads as Slack shows it", async (text, html) => {
  expect(await draw(text)).toBe(html);
});

test("text that the product marked verbatim makes no links by itself", async () => {
  expect(await draw("see https://x.example/a", { verbatim: true })).toBe("see https://x.example/a");
});

test("a date stands in the zone of whoever looks, and its fallback where Slack could not read it", async () => {
  const seconds = Temporal.Instant.from("2026-11-24T15:30:00Z").epochMilliseconds / 1_000;
  const html = await draw(`due <!date^${seconds}^{date_short_pretty} at {time}|later>`);
  expect(read(html)).toMatch(/^due today at 10:30\sAM$/);
  expect(await draw(`<!date^${seconds}^{no_such}|later>`)).toContain(">later</time>");
  expect(await draw("<!date^soon^{time}|later>")).toBe("<time>later</time>");
});

test.each([
  "<script>alert(1)</script>",
  "<javascript:alert(1)|press me>",
  "<data:text/html,hello|press me>",
  "<JaVaScRiPt:alert(1)>",
  "&lt;img src=x onerror=alert(1)&gt;",
  '<https://x.example/" onclick="alert(1)|x>',
  "`<b onmouseover=alert(1)>`",
])("hostile text %j comes out as text", async (text) => {
  const html = await draw(text);
  expect(html).not.toMatch(/<(?!\/?(?:a|code)\b)/);
  expect(html).not.toMatch(/<[^>]*\son\w+=(?!&quot;)[^>]*>/i);
  expect(html).not.toMatch(/href="(?!https:)/i);
});

test("whatever is typed, only the tags of this page come out, and no address but those of links", async () => {
  const hostile = fc.string({ unit: fc.constantFrom(..."<>&\"'`*_~|!@#^:/\n ab=javscript;{}httpslgtm") });
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const html = await draw(text);
      for (const [, tag] of html.matchAll(/<\/?([a-z]*)/g)) {
        expect(["strong", "em", "s", "code", "pre", "blockquote", "span", "a", "time"]).toContain(tag);
      }
      for (const [, url] of html.matchAll(/href="([^"]*)"/g))
        expect(url).toMatch(/^(?:https?|mailto|tel|sms):/i);
    }),
    { numRuns: 500 },
  );
});

test("a markdown block has its headings, lists, formats and links", async () => {
  const text = "# Today\n\n- **first**\n- *second*\n\n[here](https://x.example/) <b>";
  const html = String(await markdown(sampleDrawing().drawing, text));
  expect(html).toContain("Today</h4>");
  expect(html).toContain("<li><strong>first</strong></li><li><em>second</em></li>");
  expect(html).toContain(`<a href="https://x.example/" ${leaves}>here</a> &lt;b&gt;`);
});
