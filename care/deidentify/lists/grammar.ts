import { wordSet } from "../word-set.ts";

/** Stand before a common noun; a name rarely follows. */
export const determiners = wordSet(`
a an the this that these those some any no more most much less many few every each all both another such what which
my your his her its our their whose own good great real little new same true full enough
un una el la los las este esta ese esa su sus mi tu nuestro nuestra mas mucho mucha
`);

/** Follow a verb, not a subject: "Chase it down", "Will you". */
export const afterVerb = wordSet(`
the a an this that these those it him her them me us you we i he she they my your his our their down up off out over away through
to for on at in of into with about if when how why whether not be all any some everyone everything something someone back
`);

/** What a person does: says that the word before is one. */
export const personVerbs = wordSet(`
wonders hopes plans prefers brings writes reads sits stands runs comes starts begins stops leads teaches carries calls visits helps plays eats sleeps misses
avoids fights draws sings laughs smiles nods shrugs sends meets joins returns shows tells understands worries complains notices forgets pays buys
drops signs agrees disagrees attends participates volunteers practices waits insists promises answers argues
drew drank rode threw blew flew grew bit fought taught bought caught held hung heard hurt led lent lit paid rang sang shook slid spent swam swore
tore wept wore rose beat bent bled fed froze knelt lay leapt lied meant quit sank sold sought stole struck stuck swung became wont
knew thought sounds sounded says thinks hates hated hopes hoped hugged texts calls called calmed cheered coughed cut danced dm'd dropped dyed emails emailed failed fidgeted follows followed giggled gave grabbed graduated headed hums joked jumped kicked kissed lashed lifts mumbled nodded owes pulled pushed quits rolled rushed sang scored screamed shouted shoved shrugged sighed slammed sniffled snuck stared stares swears swung takes talks teased teases threatened threw thanked tossed trusts vented whispers whispered winked works yells
accepted admitted advised agreed answered apologized appeared arrived asked asks ate attended avoided became began believes
bounced broke brought called calls came cant wont canceled cancelled checked chose claimed claims completed confirmed continues could couldnt cried cries declined
denied denies described did didnt disclosed does doesnt doesn't drove drives earned emailed ended engaged enjoyed enjoys expressed feels fell felt
finished forgot found gave gets gives goes got had hadnt has hasnt hates helped here hid hit identified ignored informed interrupted isnt
joined keeps kept knows laughed leaves left liked likes listened lives logged lost loved loves made makes managed mentioned met met missed
moved moves needed needs noticed notified opened ordered participated passed picked picks played practiced presented promised provided put raised
ran reached read received refused refuses remembered reminded reported reports requested responded returned said sat saw says seemed seems sent
shared shares should shouldnt showed signed skipped slept smiled speaks spoke started states stated stayed stays stepped still stood stopped stormed
struggled struggles submitted suggested switched takes talked talks texted thinks thought told took transferred tried tries turned
understood used utilized verbalized visited volunteered waited walked wanted wants wasnt watched went woke won works worked worried would wouldnt
wrote yelled dice dijo quiere tiene fue llego estaba vino llamo hablo pidio
`);

/** Weaker than the others: what they follow may be a thing. */
export const copulas = wordSet("is was be been being were are s isnt wasnt es era esta will can also just never really always");

/** Take a person as their object: "told Ana", "pulled jay out". */
export const peopleVerbs = wordSet(`
told asked saw met called emailed texted reminded helped let thanked gave pulled sent walked paired invited notified informed messaged
transferring moving keeping watching calling seeing telling asking helping reminding sending pulling inviting walking pairing letting meeting
noticed watched heard found caught noticing hearing hugged hugging texting messaging bullied bullying teased teasing hit pushed shoved kissed dating dated admires admired trusts trust blocked unblocked ghosted thanking introducing introduced seeing welcomed welcome congratulated praised praising redirected redirect invites invited interrupted annoyed annoying ignores ignored avoids avoided avoiding supports tagged mentioned mentions mentioning cheered credits named nominated picked chose
contacted phoned spoke met seen see ask tell call email text remind help thank give pull send pair invite notify inform contact phone
know knows knew love loves loved miss misses missed likes liked hate hates hated follow wants want between
`);

/** May stand right before a person. */
export const personPrepositions = wordSet("with w from by for and to via per about n & con y de para por than vs versus like and/or cc");

/** A name that is also a verb: "Will follow up", "Mark it complete", "Chase that down". */
export const verbNames = wordSet(`
will may mark chase grant hope pat rob bill sue skip trip chance park hunt wade tuck nick jack bob dash drew max win don guy rush chip
price field wise chase cross case cook close bless love pierce prince reed rush ward will would stone skip work worth wish bond buck burns
carol colt comfort craft curry dance deal duke fall flint gage grill ford ferry frank guard hook hurt job judge lance land lay light major
mills miller mix nap page park peck pick pitch pope post pound power praise pray price promise pry ride ring rise rock root rose saint say season
shade sharp shine sing sky slater spark spring star steel still storm strong sweet swift tab trace treasure trust walker wall wave wells
`);

/** Words that stand in for content of lessons. */
export const lessonNouns = wordSet(`
project essay unit chapter book novel poem play test quiz biography presentation speech report lesson reading assignment packet worksheet
memorial movie film theorem museum diary musical monologue scene character day
`);

/** People of history that lessons are about. */
export const historicNames = wordSet(`
lincoln washington jefferson king parks tubman douglass roosevelt kennedy obama franklin edison tesla columbus adams jackson grant
chavez malcolm ruby anne frank malala mandela gandhi cleopatra caesar napoleon hitler stalin churchill armstrong earhart keller
`);

/** Follow the name of a test or scale. */
export const testNouns = wordSet(`
scale scales screen screener screening form forms inventory score scores rating ratings questionnaire assessment test testing syndrome method
protocol interview index subscale checklist parent teacher follow followup version report results
`);
