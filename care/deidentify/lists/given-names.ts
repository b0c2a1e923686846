import { wordSet } from "../word-set.ts";

/** Given names and nicknames common the United States, folded: lower case, without accents or apostrophes. */
export const givenNames = wordSet(`
aaliyah aaron abby abdul abdullah abel abigail abraham abril ada adalyn adam adan addie addison adela adele adeline
adelina adeyemi adnan adolfo adrian adriana adrianna adriel agnes agnieszka ahmad ahmed aida aidan aiden aileen aimee
aisha aiyana aja akeem akira alan alana alani alba albert alberto alec alejandra alejandro alen alena alessandra
alessandro alex alexa alexander alexandra alexandria alexia alexis alfonso alfred alfredo ali alice alicia alina alisa
alisha alison alissa aliyah allan allen allie allison allyson alma alondra alonso alonzo alvaro alvin alyson alyssa
amaia amalia amanda amani amara amari amaya amber ambrose amelia amelie america amina amir amira amirah amit amiyah amos
amparo amy ana anabel anahi anais ananya anastasia anaya anders anderson andre andrea andreas andrei andres andrew andy
angel angela angelica angelina angeline angelique angelo angie anh anika anisa anissa anita aniya aniyah anjali anna
annabel annabella annabelle annalise anne annette annie annika anthony antoine antoinette anton antonia antonio antwan
anya araceli aracely archie ariadne arielle ariel ariana arianna ariella arjun arlene arlo armando armani arnav arnold
arthur arturo arya asa asher ashanti ashlee ashleigh ashley ashlyn ashlynn ashton asia astrid athena atticus aubree
aubrey audra audrey augustine augustus aurelia aurora austin austyn ava avery aviana avi axel ayaan ayana ayanna ayden
ayla aylin azalea azariah azucena baker barbara barney barrett barry bart bartholomew bashir beatrice beatriz beau becca
beckett becky bella ben benedict benicio benita benito benjamin bennett benny bernadette bernard bernardo bernice
bernie bertha beryl bess beth bethany betsy bette betty beverly bianca billie billy blaine blair blake blanca blanche
bob bobbi bobbie bobby bonnie boris boyd brad braden bradford bradley brady braeden braelyn braiden branden brandi
brandon brandy branson brantley braxton brayan brayden braydon braylon breanna breck brenda brendan brenden brendon
brenna brennan brent bret brett breanne brian briana brianna brianne brice bridget bridgette briella brielle briley
britney brittany brittney brock broderick brodie brody bronson brooke brooklyn brooklynn bruce bruno bryan bryana
bryanna bryant bryce brycen bryn brynlee brynn bryson byron cade caden cadence caiden cain cale caleb calista callan
callie callum calvin camden cameron cami camila camilla camille camilo camryn candace candice cara carina carissa carl
carla carlie carlo carlos carlotta carlton carly carlyle carmela carmella carmelo carmen carol carole carolina caroline
carolyn carrie carson carter casandra casey cassandra cassidy cassie castiel cataleya catalina catherine cathleen cathy
cecelia cecil cecilia cedric celeste celia celina celine cesar chad chaim chana chandler chanel chantal charlee
charleigh charlene charles charlie charlotte charmaine chasity chauncey chava chaya chelsea chelsey cher cherie cherish
cheryl chester cheyenne chiara chloe chris christa christen christi christie christina christine christopher christy
chuck ciara cierra cindy claire clara clarence clarice clarissa clark claude claudette claudia claudio clayton clement
clementine cleo clifford clifton clint clinton clyde coby cody cohen colby coleman coleen colette colin colleen collin
collins colten colton concepcion connie conner connor conor conrad consuelo cora coralie cordelia corey corina corinne
cornelius cortney cory courtney craig cristal cristian cristina cristobal cruz crystal curt curtis cynthia cyrus daija
dakota dallas dalton damari damaris damian damien damon dan dana dane dangelo dani dania danica daniel daniela daniella
danielle danika danny dante daphne dara darcy darell daria darian dario darius darla darlene darnell darrell darren
darrin darryl darwin daryl dashawn dave davey david davin davina davion davis davon dawson dayana dayanara dayton
deandre deanna deb debbie deborah debra declan deegan deepa deidre deirdre deja delaney delia delilah della demarcus
demetria demetrius demi denise dennis denny denver denzel deon dequan derek deron derrick deshaun deshawn desiree
desmond destinee destiney destiny devan deven devin devon devonte dewayne dewey diana diane dianna dianne dick didi
diego dillon dimitri dina dinah dino dion dionne dirk dmitri dolores dominga dominic dominick dominique don donald donna
donnell donnie donovan donte dora doreen dorian doris dorothea dorothy dottie doug douglas doyle dre dulce duncan dustin
dusty dwayne dwight dylan earnest eddie edgar edith edmund edna eduardo edward edwin effie efrain eileen elaina elaine
eleanor elena eleni eli elia elian eliana elias elijah elin elina elinor elisa elisabeth elise eliseo elisha eliza
elizabeth ella elle ellen ellery elliana ellie elliot elliott ellis ellison elmer elodie eloise elsa elsie elton elva
elvira elvis elyse elyssa emanuel emelia emely emerson emery emil emilee emilia emiliano emilie emilio emily emma emmanuel
emmet emmett emmie emmy emory enid enoch enrico enrique enzo ephraim eric erica erick ericka erik erika erin ernesto
ernie errol ervin erwin esmeralda esperanza esperance esteban estefania estela estella estelle ester esther estrella
ethan ethel etta eugene eugenia eunice eva evaluna evan evangeline evelyn everett everleigh everly evie ezekiel ezequiel
ezra fabian fabiola faisal farah farid faris fatima fatimah faye federico felicia feliciano felicity felipe felix
fermin fernanda fernando fidel filip fiona finley finnegan finnian fletcher florence florencia floyd folake fran frances
francesca francesco francine francis francisca francisco franco frankie franklin franz fred freda freddie freddy
frederick freya frida gabby gabe gabriel gabriela gabriella gabrielle gael gail galilea garret garrett gary gaston gavin
geneva genevieve geoff geoffrey george georgia georgina gerald geraldine gerard gerardo germaine german gerry gertrude
gia giana gianna gianni gideon gigi gil gilbert gilberto gilda gina ginny giovanna giovanni gisela giselle gladys glenda
glenn gloria gonzalo gordon grady graciela graham gracie grayson greg gregg gregor gregorio gregory greta gretchen
grecia greyson griffin grover guadalupe guillermo gus gustavo gwen gwendolyn gwyneth habib hadassah hadi hadiya hadley
hailee hailey hakeem hakim haleigh haley halle hallie hamza hana hank hanna hannah hans haris harlan harley harold
haroon harriet harrison harry haruto harvey hasan hassan hattie haylee hayley heath hector heidi helen helena helene
henrietta henrik henry herbert heriberto herman hilary hilda hillary hiram hiroshi hollis homer horace horacio hosea
howard hubert hudson huey hugh hugo humberto husain hussein hyun ian ibrahim ida idris ignacio igor ike iliana ilana
ilene imani imelda imran ines inez ingrid ira irene irina irma irvin irving isaac isabel isabela isabell isabella
isabelle isai isaiah isaias isaura isha ishaan ishmael isiah isidro isis ismael ismail israel issac itzel iva ivan
ivana ivette ivonne izabella izaiah izzy jabari jace jacinda jacinto jackie jackson jaclyn jacob jacqueline jacquelyn
jacques jada jaden jadyn jael jaelyn jaelynn jagger jahir jai jaiden jaime jair jairo jakai jakari jake jakob jakobe
jalen jalissa jaliyah jalyn jamal jamar jamarcus jamari jamarion jame james jameson jamie jamil jamila jamir jamison
jan jana janae jane janelle janessa janet janette janice janie janine janiya janiyah jaquan jared jaron jarrett jarrod
jarvis jase jasiah jaslene jasmin jasmyn jason jathan javier javion javon jax jaxon jaxson jaxton jaycee jayce jayceon
jayda jayden jaydon jayla jaylah jaylee jayleen jaylen jaylene jaylin jaylon jaylynn jayme jayne jayson jayvon jazlyn
jazmin jazmine jazzlyn jeanette jeanine jeanne jeb jed jedidiah jeff jefferson jeffery jeffrey jemma jenelle jenifer
jenna jennie jennifer jenny jerald jeramiah jeremiah jeremy jericho jermaine jerome jerry jess jessa jesse jessica
jessie jessika jethro jill jillian jim jimena jimmie jimmy jing jiwon joan joana joann joanna joanne joaquin jocelyn
jodi jodie jody joe joel joelle joey johan johana johanna john johnathan johnathon johnnie johnny jolene jolie jon jonah
jonas jonatan jonathan jonathon joni jordan jordana jordyn jorge jose josefina joselyn joseph josephine josh joshua
josiah josias josie josue jovan jovani jovanni joyce juan juana juanita jude judith judy jules julia julian juliana
julianna julianne julie juliet julieta juliette julio julissa julius justice justin justina justine justus kacey kade
kaden kadence kadin kaeden kaelyn kai kaia kaiden kailee kailey kaila kailyn kairi kaitlin kaitlyn kaitlynn kale kaleb
kaleigh kaley kali kaliyah kallie kamari kamden kamila kamilah kamran kamren kamron kamryn kane kara kareem karen
karim karina karis karissa karl karla karlee karly karol karson karter kasandra kasey kash kashton kasia kassandra
kassidy kate katelyn katelynn katerina katharine katherine kathleen kathryn kathy katia katie katrina katy katya kay
kaya kayden kayla kaylah kaylan kaylee kayleen kayleigh kayley kaylie kaylin kaylyn kaylynn keagan keanu keaton keegan
keenan keesha keila keira keisha keith kellan kellen kelley kelli kellie kelly kelsea kelsey kelsi kelton kelvin ken
kendal kendall kendra kendrick kenia kenna kennedi kennedy kenneth kenny kent kenya kenyatta kenyon kenzie keon kerri
kerry keshawn kevin keyla keyon keyshawn khadija khadijah khalid khalil khloe kian kiana kianna kiara kiera kieran kierra
kieran kiersten kiley kim kimani kimber kimberly kimora kingston kinsley kip kira kirk kirra kirsten kirstin kobe kody
kofi kolby kolton korbin korey kory kourtney kris krish krista kristen kristi kristian kristin kristina kristine kristopher
kristy krystal kurt kwame kwan kyla kylan kyle kylee kyleigh kyler kylie kymani kyra kyree kyrie lacey lacie laila
lailah lakeisha lakisha lamar lamont lana landen landon landry landyn laney lara larissa larry lars latasha latisha
latonya latoya latrell latrice laura lauren laurence laurie lauryn lavern lavonne lawrence lawson layla laylah layton
lazaro lea leah leandra leandro leann leanna leanne leela leia leigh leighton leila leilani lela leland lena lennon
lennox lenny lenora leo leon leona leonard leonardo leonel leonidas leonora leopold leroy les lesley leslie lester
leszek leticia letitia levi lewis lexi lexie leyla liam lian liana libby lidia lila lilah lilia lilian liliana lilith
lilla lillian lilliana lillie lilyana lilyanna lina lincoln linda lindsay lindsey ling linh linus lionel lisa lisbeth
lisette liv liza lizbeth lizette lizzie lloyd logan lois lola lonnie lora lorelai lorelei loren lorena lorenzo loretta
lori lorna lorraine lottie lou louella louie louis louisa louise lourdes luana luca lucas lucca lucia lucian luciana
luciano lucien lucille lucinda lucy luella luis luisa luka lukas luke lula lulu luna lupe lupita luther lydia lyla lyle
lyn lynda lyndsey lynette lynn lynne lyra mabel mac macey maci macie mack mackenzie macy maddie maddison maddox maddux
madelaine madeleine madeline madelyn madelynn madilyn madison madisyn mae maeve magdalena maggie magnolia magnus mahmoud
maia maira maisie makai makayla makenna makenzie makhi malachi malaysia malcolm malia maliah malik malika maliyah
mallory mandy manny manuel manuela mara marc marcel marcela marcella marcelo marci marcia marcie marco marcos marcus marcy
margaret margarita margery margie margo margot marguerite maria mariah mariam marian mariana marianna marianne maribel
maricela marie mariel mariela marilyn marin mario marion marisa marisol marissa maritza marius marjorie markus marla
marlee marleigh marlen marlene marley marlon marlow marnie marquis marquise marsha marshall marta martha marti martin
martina marty marvin mary maryam maryann marybeth maryjane marylou masha mateo mathew mathias matias matilda matt matteo
matthew matthias mattie maura maureen maurice mauricio mauro mavis maxim maximilian maximiliano maximo maximus maxine
maxwell maya mayra mckayla mckenna mckenzie mckinley meagan meera meg megan meghan mehdi mei meir mekhi melanie melany
melina melinda melisa melissa melony melvin memphis mercedes meredith merle mia miah micah micaela michael michaela
micheal michel michele michelle miguel mika mikael mikaela mikayla mike mikey mikhail mila milagros milan milana milena
miley millicent millie milo milton mimi min mina mindy minerva ming minh minnie mira miranda mireya miriam misael misha
mitch mitchell mohamed mohammad mohammed moises moira mollie molly mona monica monika monique monroe monserrat montana
monte morgan moriah morris mortimer moses moshe muhammad mustafa mya myah myla mylee myles myra myriam myron nadia nadine
naima nala nan nana nancy nandini naomi nash nasir natalia natalie nataly natalya natasha nate nathalia nathalie nathan
nathanael nathaniel nathen nayeli neal ned nehemiah neil nelly nelson nestor nevaeh neveah nia niall niamh nicholas
nichole nickolas nico nicolas nicole nicolette niko nikhil nikita nikki nikolai nikolas nila nina nita nixon noah noe
noelle noemi nola nolan nora norah noreen norma norman nour nuria nyah nyla nylah octavia octavio odalys odessa odin
olaf olga olivia oliver ollie omar omari ophelia ora oren orion orlando oscar oswaldo otis otto owen ozzie pablo paisley
paige paislee palmer paloma pamela paola paolo parisa parker pascal patricia patrick patrice patsy patti patty paul paula
paulette paulina pauline paxton payton pedro peggy penelope percy perla pernell perry pete peter petra peyton phil philip
philippa phillip phillis phoebe phyllis pierre polly porsha precious preston princeton priscilla priya priyanka quan
quentin quincy quinn quinton rachael racheal rachel rachelle raegan raelyn raelynn rafael rafaela raheem rahim rahul raiden
raina raj ralph ramiro ramon ramona ramsey randal randall randi randolph randy rania raphael raquel rashad rashid raul
raven ravi rayan raymond raymundo rayna rayne reagan rebeca rebecca rebekah reece reese reggie regina reginald reid
reina remi remington remy rena renata renato rene renee reuben reva rex rey reyna reynaldo rhea rhett rhiannon rhoda
rhonda rhys ricardo richard richie rick rickey ricky rico rigoberto rihanna riley rishi rita ritchie riya roan rob robbie
robert roberta roberto robyn rocco rochelle rocio roderick rodney rodolfo rodrigo rogelio roger rohan roland rolando
roman romeo romina ron ronald ronaldo ronan ronin ronnie rory rosa rosalia rosalie rosalind rosalinda rosanna rosario
roscoe roseanne roselyn rosemarie rosemary rosetta rosie ross roxana roxanne roy royce ruben rubi rudolph rudy rufus
rupert russ russell rusty ruth ruthie ryan ryann ryder ryker rylan ryland rylee ryleigh rylie sabrina sadie sahar sahil
 saige saira sakura salma salman salome salvador salvatore sam samantha samara samaria samir samira sammie sammy
samson samuel sana sanaa sandra saniya saniyah sanjay santana santi santiago santino santos saoirse sara sarah sarai
sarahi sariah sariyah sasha saul savanna savannah savion sawyer scarlet scarlett scott scottie seamus sean sebastian
sedrick selah selena selene selina selma sergei sergio seth shae shaina shakira shameka shamar shana shane shania shanice
shanna shannon shanti shaquille sharif sharon shaun shauna shawn shawna shay shayla shaylee shayna shea sheila shelby
sheldon shelia shelley shelly sheri sherman sherri sherry sheryl shira shirley shiv shivani shivvy shreya shyanne shyla
sid siddharth sidney siena sienna sierra silas silvia simeon simon simona simone sinai siobhan sixto skye skyla skylar
skyler sloan sloane socorro sofia sofie solange soledad soleil solomon sonia sonja sonya sophia sophie soren sosa
spencer stacey staci stacie stacy stan stanislav stanley starla stefan stefanie stefano stella stephan stephanie stephany
stephen stephon steve steven stevie stewart stuart sullivan sunita susan susana susanna susanne susie sutton suzanne
suzette svetlana sybil sydnee sydney sylvester sylvia sylvie tabitha tad tahj takeshi talia taliyah tallulah talon tamara
tameka tami tamia tamika tammy tamra tania tanisha taniya tanner tanya tara tariq taryn tasha tatiana tatum tavion
tavon tawana tayla taylor taysia teagan ted teddy temi teo terence teresa teri terrance terrell terrence terri terry tessa
thaddeus thalia thao thea thelma theo theodora theodore theresa therese theron thiago thomas thu thuy tia tiana tianna
tierra tiffani tiffany tilly tim timmy timothy tina tito titus tobias toby tod todd tomas tommie tommy toni tonia tony
tonya tori tracey traci tracie tracy travis tremaine trent trenton tressa trevon trevor trey tricia trina trish trisha
tristan tristen tristin troy trudy truman ty tyler tyra tyree tyreek tyrell tyrese tyrone tyshawn tyson ulises uma uriah
uriel ursula usman val valencia valentin valentina valentino valeria valerie valery vance vanessa vaughn veda vera
verna vernon veronica vicente vicki vickie vicky victor victoria vihaan vikram vince vincent vincenzo viola violeta virgil
virginia vito vivian viviana vivienne vladimir wallace wally walter wanda warren wayne wendell wendy wesley weston whitney
wilbur wiley wilfredo wilhelmina willa willard william willie willis wilma wilson winifred winnie winona winston woodrow
wyatt xander xavi xavier ximena xiomara yadira yael yahir yahya yamileth yara yareli yaretzi yasir yasmin yasmine yazmin
yesenia yoana yolanda yosef yoselin yousef yuki yuliana yulia yuri yusuf yvette yvonne zachariah zachary zack zackary zaid
zain zaina zainab zaire zander zane zaria zariah zaynab zayd zayden zayn zayne zeke zelda zelma zendaya zev zhara zoe zoey
zoie zola zora zoya zuleika zuri
adebayo adaeze amaka babatunde chiamaka chidi chinedu chioma chukwuemeka ebele emeka fatou femi funmi ifeoma ikenna kemi
kehinde kwabena kwaku kweku ngozi nkechi nnamdi nneka obinna ola olamide olu oluwaseun segun seun taiwo tobi tunde uche yaw
aarav aditi aditya akash akhil amrita anand aniket anil ankit arnav aryan ashok avani bhavna deepak dev devi divya gaurav
geeta hari harsh ishita jaya karthik kavita kavya kiran krishna lakshmi manish meena mohan mukesh naveen neel neha nikita
nisha pooja prakash pranav prasad priti rajesh rakesh ramesh ranjit rekha ritu rohit roshni sachin sanjana sarita shalini
shruti sneha sonali sunil suresh tanvi uday usha varun vidya vijay vikas vinay vivek
bao binh chau cuong dao diem duc dung duy duyen giang hai hanh hieu hoa hoang hong huong huy huyen khanh khoa lan lien loan
mai nga ngoc nguyet nhi nhung phat phuong phuc quang quoc quyen quynh son tam tan thai thang thanh thi thinh thoa tien tin
toan trang tri trinh trung truc tuan tuyet van vinh vy xuan yen
chen haoyu jiaqi jiayi junjie lei mingze qing rui shu siyu tao weiwei wenjie xiaoming xin xinyi yifan yiming yuan yuhan
yuxuan zhen zihan zixuan
daeun doyun eunji haeun haneul hyejin jaehyun jihoon jimin jiho jisoo junho minji minjun minseo seojun seoyeon soyeon
subin sujin taehyung yejin yeji yoona yuna
daiki haruka hikaru hiro kaito kazuki kenji kenta mei miyu naoki naruto nozomi ren riku rina ryota sakura sora takumi yui
yuto yuka
abbas abdirahman amal amin asma ayan ayesha aziz bilal dalia dina eman fadi fadumo farhan fariha fawzia ghada halima hamid
hanan hawa hiba hodan huda iman iqra jamilah karima khaled laith lamia layan leen lina lubna maha mahad mahmud majid malak
mariam marwa maryan maysa mehmet mona mounir muna nadir najma nasra noor nur osman rana rasha rayyan reem rima safiya sahra
salah salim samar sami sumaya suad tarek tasnim waleed yahia yasin yusra zahra zakaria zeinab zeynep ziad
agata aleksander aleksandra andrzej anya bartek bogdan bohdan dariusz dasha dmytro ewa grzegorz halina iryna ivanka jacek
jakub janusz jarek jerzy kacper karolina katarzyna krzysztof ksenia lech lesya lidiya magda maksym malgorzata marcin marek
mariya mateusz michal mykola nadiya nastya natalka oksana oleg oleksandr olena olha pavel pavlo piotr pawel petro roksana
sasha serhii slava slawomir stanislaw svitlana szymon taras tatiana tetiana tomasz urszula vadim valentyn vasyl volodymyr
wojciech yana yaroslav yulia zbigniew zofia
aiyana chayton dyani halona kachina kaya kele koda mahpiya nizhoni nokosi shilah takoda tala tallulah winona
kahea kailani kaimana kainoa kalani kaleo kalea kamaka kawika keoni kekoa koa leilani makana makoa mahina nalani noelani
alofa sione tavita sefina talia tevita pua leinani malosi lagi
chago chava chema chuy concha cuca fito goyo kike lalo lencho lety licha lola lolo lupe meche moncho nacho nando
 pancho paco pepe pepa poncho quique rafa renata susy tavo tencha toña toñito trini yoli
marisela marisol itzayana citlali citlalli xochitl quetzalli yaretzy evelin jhonatan yeison yuleisy yamilet wilmer elmer
alisson brayan dayana esmeralda heidy keily kevin lesly maryori nayely osman selvin wendy yadhira yeimi yosselin
amancio anselmo aurelio benigno celestino demetrio eusebio evaristo faustino florentino gaspar genaro hilario isidoro jacinta
justino leobardo leopoldo lucrecia macario marcelina melquiades modesto nicanor otilia petronila porfirio ramiro raymunda
refugio rutilio saturnino teodoro tiburcio tomasa ubaldo wenceslao zenaida
bao-anh kim-ly ava-grace mary-kate anne-marie
aoife caoimhe ciaran conall cormac darragh eoin fergus fionnuala grainne maeve mairead niall oisin orla padraig roisin ronan
sinead tadhg una
allegra bettina bram cosmo dagny dante dov elio elif emre enes fabio fleur gino giada giulia gunnar hakon ilse ingrid jens
jorn jurgen katja klaus lorenz ludovica luigi magnus mattias nils odile olaf pia renzo rolf sanne sven thijs thora ulrich
willem yannick
shavonne shaniqua shaquan shaquana keyana laquan latavia marquez marquita mekhi quandre quavon raekwon rayvon tamiko tanesha
tashawn tavaris teyana tyeisha tykeria tynisha tyquan xzavier zakiya zykeria damonte davonte davontae deasia demarco demario
deonte devante devonta jadarius jakayla jamaal jamya jaquez javonte jayquan jermichael kadarius kamya kelvon keandre
kentrell keonte kiyah lashawn lashonda markell makiyah montrell nakia nyasia omarion quintavious ronisha samiya semaj
shaniya sharonda tatyana tremayne treyvon tyrique zaniyah zyaire zymir
`);
