/** What a student is called wherever the two sides meet: two words that say nothing about anyone, "Copper Ladder". */
export type CodeName = `${string} ${string}`;

const listed = (words: string): readonly string[] => words.trim().split(/\s+/);

/**
 * What a thing is made of or looks like. No word here, or below, is a name, a place, a shade of skin or hair, a mood, a
 * body, a drug, a weapon or an insult in English or Spanish, or sounds like another word.
 */
export const firstWords = listed(`
  acrylic alpine angular antique arctic bamboo bolted brushed bundled buttoned cabled carpeted carved
  ceramic chrome circular citrus clasped classic coastal cobalt coiled copper corduroy corked cosmic crated
  crimson cubic cursive denim diagonal digital dotted double durable eastern electric embossed enamel
  engraved etched fabric faceted fastened feathery fibrous filtered fitted flannel flared fleece floating
  floral fluted foamy framed frosted gilded gleaming glossy granite gravel gridded grooved handmade hinged
  indoor inlaid lacquer laminate leafy lettered linen linked lofted magenta magnetic mapped marbled mended
  metallic metric mineral modular molded mossy musical nautical nested northern numbered nylon oblong
  orbital outdoor packed padded paneled paper parallel parquet pearled pinned pivoting planted plastic
  pleated plumed pocketed porous portable printed quartz quilted radial raffia recycled reeded rippled
  riveted rustic sanded satin savory scenic scented sculpted sealed seasonal sequined shaded shingled silken
  silvered sketched sliding snowy soapy solar spiral spotted sprouted stamped starry steamed stitched
  striped studded suede sunlit swivel tailored tasseled teak tiled timbered tinted topaz triple tropical
  tubular tufted tweed twilled upright varnish vaulted vertical western wheeled wicker winding wooden woven
  zippered
`);

/** Plain things that anyone can picture. */
export const secondWords = listed(`
  acorn almanac antenna apron aquarium atlas awning backpack balloon banjo beacon bicycle binder blanket
  blender bobbin bonnet bracelet bubble bucket buckle cabin cabinet cactus calendar camera canoe canopy
  canteen caravan carousel carpet cello circuit compass cottage crayon curtain cushion cylinder diagram
  domino doorbell dresser easel elevator emblem engine envelope faucet fiddle flagpole folder fountain
  freezer gallery gazebo gearbox goblet gondola guitar hammock harness hydrant icicle island jacket jigsaw
  journal kayak kettle keyboard kiosk kite ladder ladle lagoon lamppost lantern lectern lever locket
  lunchbox magnet mailbox mandolin marimba mitten monument mural napkin necklace notebook nozzle oatmeal
  oboe orbit orchard outlet oyster pagoda paintbox pajamas palace pancake panel pantry parade parasol patio
  pebble pencil pendant piano picnic pillow pinwheel planet platter postcard poster pottery pouch
  puzzle pyramid quilt radiator raft recorder ribbon rucksack rudder ruler saddle sandal sandbox satchel
  saucer sawhorse scarf scooter seashell shoelace shovel shutter silo skillet slipper sofa spatula spindle
  sponge spoon stadium stairway stapler starfish station stencil subway suitcase sundial sweater teacup
  teapot tent thermos ticket tinsel toaster toolbox tractor trailer trellis tricycle tripod trolley trombone
  trophy trumpet tugboat tunnel turbine turnip tuxedo ukulele umbrella valve vase veranda vineyard violin
  volcano wagon wallet waterway windmill window workshop wreath zipper
`);

type Draw = (choices: number) => number;

/**
 * A new code name. Shares no word with a code name in `taken`, which are those that either organization can see, as long
 * as there is a word left; then it takes those that the fewest of them share, since a case that cannot be opened is worse.
 * Nothing when every pair is taken. `random(n)` gives a whole number from 0 to n - 1.
 */
export function drawCodeName(taken: readonly string[], random: Draw): CodeName | undefined {
  const pairs = new Set(taken.map((name) => wordsOf(name).join(" ")));
  const uses = new Map<string, number>();
  for (const word of taken.flatMap(wordsOf)) uses.set(word, (uses.get(word) ?? 0) + 1);
  const pick = (words: readonly string[]): string | undefined => {
    const usesOf = (word: string) => uses.get(word) ?? 0;
    const fewest = words.reduce((least, word) => Math.min(least, usesOf(word)), Infinity);
    const free = words.filter((word) => usesOf(word) === fewest);
    return free.length > 0 ? free[random(free.length)] : undefined;
  };
  const first = pick(firstWords) ?? "";
  const second = pick(secondWords.filter((word) => !isAkin(first, word) && !pairs.has(`${first} ${word}`)));
  return second === undefined ? undefined : codeNameOf(first, second);
}

/** "Quilted Quilt" would be hard to hear and to spell. */
const isAkin = (first: string, second: string): boolean => first.slice(0, 4) === second.slice(0, 4);

const wordsOf = (typed: string): string[] => typed.toLowerCase().match(/[a-z]+/g) ?? [];
const titled = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);
const codeNameOf = (first: string, second: string): CodeName => `${titled(first)} ${titled(second)}`;

const firsts = new Set(firstWords);
const seconds = new Set(secondWords);

/**
 * Reads a code name that somebody typed: any case, spaces or a hyphen. Nothing when it is not two words of the lists, so
 * that a name typed by mistake is never looked up.
 */
export function readCodeName(typed: string): CodeName | undefined {
  const match = /^["'([\s]*([a-z]+)[\s_-]+([a-z]+)["')\].,!?\s]*$/i.exec(typed);
  const [first = "", second = ""] = (match ?? []).slice(1).map((word) => word.toLowerCase());
  return firsts.has(first) && seconds.has(second) ? codeNameOf(first, second) : undefined;
}
