/** People of history, books and music whom a note may name in full: the author is asked, and nothing is removed unasked. */
export const publicFigures: ReadonlySet<string> = new Set(
  `
martin luther king|martin luther king jr|rosa parks|malcolm x|harriet tubman|frederick douglass|sojourner truth|ruby bridges|abraham lincoln|george washington|thomas jefferson
benjamin franklin|john adams|alexander hamilton|theodore roosevelt|franklin roosevelt|eleanor roosevelt|john f kennedy|barack obama|michelle obama|cesar chavez|dolores huerta|sonia sotomayor
ruth bader ginsburg|susan b anthony|helen keller|anne frank|nelson mandela|mahatma gandhi|malala yousafzai|greta thunberg|amelia earhart|albert einstein|marie curie|isaac newton|charles darwin
jane goodall|neil armstrong|stephen hawking|george washington carver|thomas edison|nikola tesla|alan turing|katherine johnson|rosalind franklin|galileo galilei|christopher columbus|marco polo
langston hughes|maya angelou|toni morrison|james baldwin|zora neale hurston|emily dickinson|robert frost|walt whitman|edgar allan poe|william shakespeare|mark twain|jane austen|charles dickens
george orwell|ray bradbury|harper lee|john steinbeck|ernest hemingway|sandra cisneros|julia alvarez|amy tan|elie wiesel|sylvia plath|virginia woolf|mary shelley|jason reynolds|angie thomas|john green
frida kahlo|diego rivera|pablo picasso|vincent van gogh|georgia okeeffe|claude monet|andy warhol|leonardo da vinci|jackie robinson|muhammad ali|serena williams|simone biles|lebron james|michael jordan
kobe bryant|steph curry|lionel messi|taylor swift|billie eilish|olivia rodrigo|ariana grande|selena gomez|bad bunny|kendrick lamar|tyler the creator|harry styles|bruno mars|post malone|lana del rey
harry potter|percy jackson|katniss everdeen|holden caulfield|atticus finch|jay gatsby|peter parker|miles morales|luke skywalker|big bird|mister rogers|bob ross|marsha linehan|aaron beck|brene brown
tae kwon do|julius caesar|joan of arc|genghis khan|king tut|romeo and juliet|tom sawyer|huck finn|anne of green gables|johnny appleseed|paul revere|crazy horse|sitting bull|chief joseph|kamala harris|joe biden
`
    .trim()
    .split(/[|\n]/),
);
