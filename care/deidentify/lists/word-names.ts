import { wordSet } from "../word-set.ts";

/** Names that are also words of English or Spanish: case, place and neighbors decide which they are. */
export const wordNames = wordSet(`
tom glen gene herb norm stew peg sally vi jesus abbey abbot ace acre ali alma amber amen amor anchor angel angeles apple april arch archer arrow art ash aspen
aster august aurora autumn azul bail bailey baker banks barber baron barron basil bass bates battle bay bean
bear beard beck bee bell bella belle bench berry best bill bills bird birdie bishop black blanca blanco blaze
bless bloom blossom blue bo bob bond boot booth bowman branch brandy brave bravo breeze brewer briar bridge
bridges brook brooks brown buck bud buddy bull burger burns bush butcher butler cage cain cam candy cane cannon
canyon caramel carpenter case cash castle chamber chambers chance charity charm chase cherry chip christian
church cielo clara clay clear cliff close clover coast coffee colt comfort concha constant consuelo cook cooper
coral corn cotton cove craft crane crew crews cricket cross crown crystal cure curry daisy dale dance
dandy dash dawn day days deacon deal dean dear decker delgado delight delta destiny dev diamond dick dino dolly
dolores domingo don dot dove downs drake draper drew dry duke dulce dusk earl early earnest easter ebony echo ed
eddy eden elder elm em ember emerald england english ernest essence estrella eve fair faith falcon fall fame
fancy farmer fe fern field fielder fields finch fir fisher flint flora flores flower flowers forbes ford foreman
forest fortune foster fox frank frankly free freedom freeman french friend frost fuller funk gage galaxy gale
gamble garden gardener garnet gates gem genesis gentle gift gill ginger glade glass glory go gold golden good
goodman goodwill grace graham grant grave graves gray green grey grim grimes gross gun gunner guy gypsy hall han
happy harbor hardin hardy harmony harp harper harvest haven hawk hay haze hazel head heath heather heaven henna
hero herring hill hills holder holiday holland holly honey honor hood hook hoop hope horn horne house hull
hummer hung hunt hunter hurt ice iglesias imagine india indigo innocent iris irish isle ivory ivy jack jade jam
jan jasmine jasper jay jaya jazz jean jersey jest jet jewel jewels jolly journey joy jubilee july june juniper
jury justice kale keen key keys kid kin kind king kit kitty knight knot koi lace lake lamb lan lance land lane
lang lark latin laurel lay lea leach leaf lean lee legacy legend lei lemon leo liberation liberty lie light
lilac lily lima lime limon linda lion little lively lone long lord lotus lou love lovely low lowe luck lucky
luna lung luz lynx lyric ma mace mack magic mai major malik manning maple mar marble march mare marina mark
marks marquis marsh marshal mason mass mata mate maverick max may mays mead meadow meadows mejor melody memory
mercado mercedes mercy merit merry mesa messiah mile miles mill miller mills min mina mine minor mint miracle
mist misty mitt mo monday monk moody moon mora morning moss moth mountain mouse muse myrtle nan nana neat nelly
nest newborn newman nick nicks noble noel nova oak ocean oh olive om onyx opal or orange orchid orion orr pace
page pal palm palmer paloma pan pansy paradise paris park parker parks parson parsons pastor pat patch patience
paz peace peach peacock pearl pearly pears peck penny pepper perla perry petal petty petunia phoenix pickle
pierce pike pilgrim pin pink piper plum poet pond poor pope poppy porsche porter post potter pound power powers
praise pray precious presley price pride prince princess prior promise prosper proud prudence pua quail queen
quill rain rainbow rainy ram ran ranger raven ray razor rebel red reed reef regal remedy rey rhyme rice rich
riddle rider riders ridge rio rios rise rivas river rivera rivers rob robin rock rocket rocky rod roman rome
root rosary rosas rose rosemary rosy rowdy royal royalty ruby rue rush rusty rye sable saffron sage sailor saint
salad sand sanders sandy santa sapphire saturday savage savannah savior scarlet scout sea season sequoia seraph
serenity sharp shell shelter shepherd shield shields shin shine shore short sierra silver sincere sincerity
singer skinner skip sky slater small smith snow sol soledad son song sonny sorrel spark sparks spear spears
spice spike spirit spring springs star stark steel steele sterling stern stone storm stormy story stout strange
street strong sue sugar sultan summer summers sun sunday sung sunny sunshine swan sweet swift ta tab tam tan
tang tanner tate tea teal temple tender terra thai theory thi thorn tiger timber tod tony trace trail treasure
tree trip trotter trout true truth tu tuck tucker tulip turner ty unique unity usher vale valle valley valor van
velvet venus vera verdad victoria victory viola violet vision vista wade wake walker wall walls ward warner
water waters wave weaver weeks wells west wheat wheeler whisper white wild wilder will willow wills wing winner
winter winters wise wit wolf wonder wood woods woody worth wren young zen zephyr zion
`);
