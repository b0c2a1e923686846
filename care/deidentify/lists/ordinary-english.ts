import { wordSet } from "../word-set.ts";

/** Everyday words of English as school and program staff write it. Inflected forms are derived, see `vocabulary.ts`. */
export const ordinaryEnglish = wordSet(`
a abandon ability able about above abroad absence absent absolute absorb abuse academic academics accept access accident
accommodate accommodation accomplish according account accurate accuse ache achieve acknowledge acquire across act action active
activity actual actually acute add addict addition additional additionally address adequate adhd adjust administer administration
administrator admin admission admit adolescent adult advance advanced advantage advice advise advisory advocate affect afford afraid
after afternoon afterschool afterward again against age agency agenda agent ago agree agreement ahead aide aim air alarm albeit
alcohol alert algebra alike alive all allergy allow almost alone along already also alternate alternative although altogether always
am amazing ambulance among amount an analysis and anger angry animal announce annoy annual another answer anticipate anxiety anxious
any anybody anymore anyone anything anyway anyways anywhere apart apartment apologize apology app apparent apparently appeal appear
appetite apple application apply appoint appointment appreciate approach appropriate approve approximate approximately apt are area
aren't argue argument arm around arrange arrest arrive art article as aside ask asleep aspect assault assembly assert assertive assess
assessment assign assignment assist assistant associate association assume assure asthma at ate athlete athletic athletics attach attack
attempt attend attendance attention attitude attorney audio aunt auth authority authorization authorize auto automatic available average
avoid avoidance await awake award aware away awesome awful awkward baby back background backpack bad badge badly bag balance ball ban
band bandage bank bar bare barely bargain base baseline basic basically basis basket basketball bath bathroom battery battle bc be beach
bear beat beautiful beauty because become bed bedroom bedtime been beer before beg began begin beginning begun behalf behave behavior
behavioral behind being belief believe bell belong below belt bench beneath benefit beside besides best bet better between beyond bi big
bike bill bin bind bingo bio biology bird birth birthday bit bite bitter black blame blank blanket blast bleed bless blind block blood
blow blue board boat body boil bold bomb bond bone book boost boot border bore boring born borrow boss both bother bottle bottom bought
bounce bound boundary bounds bowl box boy boyfriend brain brave bread break breakdown breakfast breakout breath breathe breathing
brief briefly bright brilliant bring broad broke broken brother brought brown bruise brush buddy budget build building bullet bully bullying
bunch bundle burden burn burst bus business busy but butter button buy by bye cabinet cafe cafeteria cake calculate calculator calendar call
caller calm came camera camp campus can cancel cancer candidate can't cannot cap capable capacity captain car card cardio care career
careful carb carbs caregiver caring carry case caseload caseworker cash cast casual cat catch category caught cause caution cc cease celebrate cell
center central certain certainly certificate chain chair challenge chance change channel chapter character charge chart chase chat check
checkbox checklist cheek cheer chemical chemistry chest chew chicken chief child childhood children chill choice choir choose chorus chose
chosen chronic chunk church circle circumstance cite citizen city civic civics claim clarify clarity class classic classmate classroom clean clear
clearance clearly clerk clever click client climb clinic clinical clinician clock close closet cloth clothes cloud club clue coach coast coat
cocoa code coffee cognitive cold collab collaborate collaboration collapse collect collection college color column combine come comfort
comfortable coming command comment commit commitment committee common communicate communication community companion company compare comparison
compete competition complain complaint complete completely completion complex compliance compliant complicate complicated comply component
composition comprehensive compromise compulsive computer con concentrate concentration concept concern concerned concerning concert conclude
concrete condition conduct conference confide confidence confident confidential confirm confirmation conflict confront confuse confusion
congrats congratulations connect connection conscious consent consequence conservative consider considerable consideration consist consistency
consistent consistently constant constantly construct consult consultation contact contain contemporary content contest context continue continued
continuity contract contrast contribute contribution control controlled convenient conversation conversely convince cook cookie cool
cooperate cooperative coordinate coordination coordinator cope coping copy core corner correct correctly corridor cost cot cough could couldn't
council counsel counseling counselor count counter country county couple courage course court cousin cover coverage covid co crack cram crash
craving craving crazy cream create creation creative creativity credit cried crisis criteria critical criticism criticize cross crowd crucial cry crying
cue cultural culture cup cure curious current currently curriculum custody custom customer cut cute cutting cycle dad daily damage damn dance
danger dangerous dark dash data date daughter day daytime dbt dead deadline deaf deal dealt dear death debate debrief decade decide decision
deck decline decrease decreased dedicate deem deep deeply default defeat defend defense defiant deficit define definite definitely definition
degree delay delete deliver delivery demand demo demonstrate denial dense dental dentist deny department depend dependent depress depressed
depression depth derive describe description desert deserve design designate desire desk desperate despite destroy detail detailed detect
detention determine develop developing development device diabetes diagnose diagnosis dialogue diary did didn't die diet difference different
differently difficult difficulty dig digital dignity dim dining dinner direct direction directly director dirty disability disabled disagree
disappear disappoint disappointed disaster discard discharge discipline disclose disclosure discomfort disconnect discover discuss discussion
disease dish dismiss dismissal disorder display dispute disregard disrespect disrupt disruption disruptive distance distinct distract distraction
distress distressed distribute district disturb ditto divide divorce dizzy do doc dock doctor document documentation does doesn't dog doing dollar domain don
done don't door dose dosage double doubt down downstairs dr draft drag drain drama dramatic draw drawing drawn dream dress drew drill drink
drive driven driver drop dropped drove drug dry dual dude due duration during duty dx dynamic each eager ear earlier early earn earth ease
easier easily east easy eat eaten eating economics economy edge edit edition education educational educator effect effective effectively effort egg eight
eighth either elaborate elect election elective electric electronic elementary elevate eleven eligible eligibility else elsewhere email
embarrass embarrassed embarrassing embrace emergency emotion emotional emotionally empathy emphasis emphasize employ employer employment
empty enable encounter encourage encouraging end endure enemy energy engage engaged engagement engine english enjoy enough enroll enrollment
ensure enter enthusiastic entire entirely entitle entrance entry environment environmental envy episode equal equally equation equipment equity er
error escalate escalation escape escort especially essay essential essentially establish estimate etc evaluate evaluation evaluator eve even evening event
eventually ever every everybody everyday everyone everything everywhere evidence evident evil exact exactly exam examination examine example
exceed excellent except exception excessive exchange excite excited exciting exclude excuse excused execute executive exercise exhaust exhausted
exist existing exit expand expect expectation expel expense expensive experience experiment expert explain explanation explode exploration explore
expose exposure express expression extend extended extension extensive extent external extra extracurricular extreme extremely eye fabulous face
facilitate facilitator facility facing fact factor faculty fade fail failing failure fair fairly fake fall fallen false familiar
family famous fan fantastic far fashion fast fasting fat father fatigue fault favor favorite fax fear feature fed federal fee feed feedback
feel feeling feelings feet fell fellow felt female fever few fewer field fifteen fifth fifty fight figure file fill film final finally finals
finance financial find finding fine finger finish finished fire firm first fish fit five fix flag flare flash flashback flat flexible flexibility
flight flip float flood floor flow flower flu fluid fly focus focused fold folder folk folks follow followed following followup food fool
foot football for force forced foreign forest forever forget forgive forgot forgotten form formal format former forth forty forward foster found
foundation four fourth fragile frame free freedom freeze frequency frequent frequently fresh freshman freshmen friday friend friendly friendship
frightened from front frozen frustrate frustrated frustrating frustration fti ful full fully fun function functional functioning fund funding
funeral funny further furthermore fuss future fyi gain game gaming gap garden gas gate gather gathering gave gear gender general generally
generate generous gentle gently genuine genuinely geography geometry get getting giant gift girl girlfriend give given glad glance glass glove go
goal god goes going gold gone good goodbye google got gotta govern government gown gpa grab grad grade grader grades gradual gradually
graduate graduation grand grandchild granddaughter grandfather grandma grandmother grandpa grandparent grandson grant graph grasp grass grateful
grave gravity gray great greatly green greet greeting grew grief grieve grocery gross ground grounded grounding group grow growing grown growth
guarantee guard guardian guess guest guidance guide guideline guilt guilty guitar gun gut guy gym ha habit had hadn't hair half halfway
hall hallway hand handbook handed handle handling handout hands handwriting hang happen happily happiness happy harass harassment hard hardly harm
harmful harsh has hasn't hat hate have haven't having hazard he head headache headphones heads headset heal health healthcare healthy hear heard
hearing heart heartbeat heat heavily heavy hectic height held hell hello help helped helpful hence her here hers herself hes hesitant hesitate
hey hi hid hide high higher highest highlight highly hill him himself hint hip hire his hispanic history hit hits hmm hobby hold holding hole
holiday home homebound homeless homeroom homesick homework honest honestly honesty honor honors hook hop hope hopefully hopeful hopeless hopelessness
hoping horrible horror hospital hospitalization hospitalize host hostile hot hotel hotline hour hourly house household housing how however
hr hug huge human humor hundred hunger hungry hunt hurry hurt hw hydrate hygiene hyper i ice icon id idea ideal ideation identified identify
identity if ignore ii iii ill illness i'll image imagine immediate immediately impact impatient implement importance important impossible
impress impressed impression impressive improve improvement impulse impulsive impulsivity in inability inappropriate incentive incident include
including income incomplete increase increased increasingly independence independent independently indicate indication individual individually info inform
informal information informed ingredient inhaler initial initially initiate initiative injure injury inner inpatient input inquire insecure inside insight
insist inspect inspire instance instant instead instruct instruction instructor instrument insulin insurance intact intake integrate intellectual intend
intense intensity intensive intent intention interact interaction interest interested interesting interfere interim interior intermittent internal
international internet interpret interpreter interrupt interval intervene intervention interview into intro introduce introduction invalid investigate
invitation invite involve involved involvement iop irritable irritability irritated is island isn't isolate isolated isolation issue it
item its it's itself i'm i've i'd jacket jail jealous job join joint joke journal journaling journey joy judge judgment juice jump
junior jury just justice juvenile keep keeping kept key keyboard kick kid kidding kids kill kind kindergarten kindly kindness king kiss kit
kitchen knee knew knife knock know knowledge known kudos lab label labs lack ladder lady land language laptop large largely last late lately later
latest latter laugh laughing laughter launch law lawyer lay layer lazy lead leader leadership leading league lean learn learned learning least
leave leaving led left leg legal legally legit length less lesson let letter letting level liaison library license lie life lift light lightly like
likelihood likely likewise limit limited line link list listen listening literacy literally literature little live lively living load loan local locate
location lock lockdown locker log logged login logic lol lonely long longer look looking loop loose lose losing loss lost lot lots loud love lovely
low lower lowest loyal luck lucky lunch lunchroom lunchtime lying ma'am machine mad made mail main mainly mainstream maintain major majority make makeup
making male man manage manageable management manager mandate mandated mandatory manipulate manner many map margin mark marked market marriage married mask mass
massive master match material maternal math mathematics matter mature maturity max maximum may maybe me meal mean meaning meaningful means meanwhile
measure meat media mediate mediation medicaid medical medication medicine meditate meditation medium meds meet meeting melt meltdown member memorial memory men
mental mentally mention mentioned mentor menu mess message met metal method middle midday midnight midterm might migraine mild mildly military milk mind
mindful mindfulness mine minimal minimize minimum minor minority minute mirror miss missed missing mission mistake mix mixed mobile mod mode model
moderate moderately modest modification modified modify module mom moment moments momma money monitor monitoring month monthly mood moral more moreover
morning mosque most mostly mother motion motivate motivated motivation motor mountain mouth move moved movement movie mr mrs ms mtg much mud
multi multiple multiply mum murder muscle museum music musical muslim must mute muted mutual my myself name nap narrative narrow nasty nation
national native natural nature nausea near nearby nearly neat necessarily necessary neck need needed needs negative negatively neglect negotiate neighbor
neighborhood neither nerve nervous net network neurological neutral never nevertheless new newer newly news newspaper next nice nicely night nightmare
nightly nine ninth no nobody nod noise noisy non none nonetheless noon nor norm normal normally north nose not notable notably note notebook
noted notes nothing notice noticeable noticeably notified notify novel now nowhere np number numb nurse nut nutrition oath obey object objective
obligation observation observe observed obsess obsession obsessive obstacle obtain obvious obviously occasion occasional occasionally occupy occur
occurrence ocean odd odds of off offer office officer official officially often oh ok okay old older oldest omg on onboarding once one ones ongoing
online only onset onto open opening openly opens operate operation opinion opponent opportunity oppose opposite oppositional opt option optional or oral
orange orchestra order orders ordinary organization organize organized organizer orient orientation origin original originally other others otherwise
ought our ours ourselves out outbreak outburst outcome outdoor outing outlet outline outlook output outreach outside outstanding oven over overall
overcome overdose overdue overheard overnight oversleep overslept overt overview overwhelm overwhelmed overwhelming owe own owner oxygen pace pack
packet page paid pain painful paint painting pair pal pale panel panic pants paper paperwork para paragraph paraprofessional parent parental parenting
parents park parking parks part partial partially participant participate participation particular particularly partly partner partnership party pass
passage passed passing passion passive past patch path patience patient pattern pause pay payment peace peaceful peak peer peers pen pencil pending
people per perceive percent percentage perfect perfectionism perfectly perform performance performing perhaps period periodic periodically permanent permission
permit persist persistent person personal personality personally perspective pest pet phase phobia phone photo phrase physical physically physician physics
piano pick picked pickup picture pie piece pill pills pink pissed pitch pizza place placed placement plain plan plane planner planning plans plant plate play
player playground playing pleasant please pleased pleasure pledge plenty plot plus pm pocket podcast poem poetry point points police policy polite
poll pool poor poorly pop popular population portal portfolio portion pose position positive positively possess possession possibility possible possibly post
poster pot potential potentially pound pour power powerful practical practice practicing praise pray prayer pre precaution precise predict prefer preference
preferred pregnancy pregnant premature prep preparation prepare prepared preschool prescribe prescriber prescription presence present presentation presented
presenting press pressure presumably pretend pretty prevent prevention previous previously price pride primarily primary principal principle print printer
prior priority prison private privately privilege prize pro proactive probably probation problem problems procedure proceed process processed processing produce
product productive profession professional professor profile profit program progress progressing project prom prominent promise promising promote
prompt prompted prompting prompts proof proper properly property proposal propose protect protection protective protest protocol proud prove provide
provided provider providing provision provoke psych psychiatric psychiatrist psychiatry psychological psychologist psychology psychosis psychotic ptsd puberty
public publicly publish pull punch punish punishment pupil purchase pure purge purging purpose pursue push put puzzle qualify quality quantity quarter quarterly
question questionnaire questions quick quicker quickly quiet quieter quietly quit quite quiz quote race racial racing radio rage rain raise raised ran
random randomly range rank rapid rapidly rapport rare rarely rash rate rated rather rating ratio rational re reach reached react reaction reactive read
reader readiness reading ready real realistic reality realize really rear reason reasonable reasonably reassess reassurance reassure rebel recall receive received recent
recently recess recheck recipe recognition recognize recommend recommendation reconnect record recording records recover recovery recreation rectify red redirect
redirected redirection redo reduce reduced reducing reduction reentry ref refer reference referral referred refill reflect reflection reflective refocus refresh
refusal refuse refused refuses refusing regain regard regarding regardless region register registrar registration regress regression regret regroup regular
regularly regulate regulated regulation reinforce reinforcement reintegrate reintegration reject rejection relapse relate related relation relationship relative
relatively relax relaxation relaxed release relevant reliable relief relieve relieved religion religious reluctant rely remain remainder remained
remaining remark remember remind reminded reminder reminders remote remotely removal remove removed rent repair repeat repeated repeatedly replace replacement reply
report reported reportedly reporting reports represent representative reputation request requested requests require required requirement requirements reschedule
rescheduled research reset residence resident residential resilience resilient resist resistance resistant resolution resolve resolved resort resource resources
respect respectful respond responded responding response responses responsibility responsible responsive rest restart resting restless restore restrict restricted
restricting restriction restrictive restroom result results resume resumed retake retest retreat return returned returning returns reveal revenge review reviewed
reviewing reviews revise revisit reward rewards rich rid ride right rights rigid ring riot ripped rise rising risk risks risky ritual road robot rock role
roll romantic room root rope roster rotate rotation rough roughly round route routine row rub rubric rude ruin rule rules rumination ruminating rumor run
running rush rx sad sadness safe safely safer safety said sake salad sale same sample sandwich sat satisfied satisfy saturday save saved saving saw say saying
says scale scan scar scare scared scary scatter scattered scenario scene schedule scheduled schedules scheduling scholarship school schoolwide schoolwork science
scope score scored scores scoring scratch scream screen screened screener screening screens screenshot script scroll seal search season seat seating second
secondary secondly secret secretary section secure security sedated see seeing seek seeking seem seemed seems seen seizure seldom select selection self
selfie self-harm sell semester senate send sending senior sense sensitive sensitivity sensory sent sentence separate separated separately separation sequence series serious
seriously seriousness serve served service services session sessions set setback sets setting settle settled setup seven seventh several severe severely
severity sex sexual shake shaky shall shame shape share shared shares sharing sharp she she's shed sheet shelter shift shine shirt shock shoe
shoes shoot shop short shorten shortened shortly shot should shoulder shouldn't shout show showed shower showing shown shows shut shutdown shy sib
sibling siblings sick sickness side sides sight sign signal signed significant significantly signing signs silence silent silly similar similarly simple simply
simultaneously since sing single sink sir sister sit site sitting situation six sixth size skill skilled skills skin skip skipped skipping skips
sleep sleeping sleepless sleepover sleepy slept slice slide slight slightly slip slow slower slowly small smaller smart smell smile smiled smiling smoke smoking smooth
smoothly snack snap snapped snow so soccer social socialize socially social-emotional society sock soft softball softly software sold sole solid solo solution
solve some somebody someday somehow someone something sometime sometimes somewhat somewhere son song soon sooner sophomore sore sorry sort sought soul
sound sounded sounds soup source south space spanish speak speaker speaking special specialist specialized specific specifically speech speed spell spelling spend spent
spike spiral spirit spirits spiritual split spoke spoken sponsor sport sports spot spotted spread spring stability stabilize stabilized stable staff stage
staircase stairs stalk stall stand standard standards standing star stare start started starting starts starve state stated statement states static station statistics
status stay stayed staying stays steadily steady steal step stepdad stepfather stepmom stepmother stepped steps stick sticker sticking still stimulant stimulate
stimulus stir stomach stop stopped stopping storage store storm story straight strain strange strategies strategy stream street strength strengths stress
stressed stresses stressful stressor stressors stretch strict strictly strike string strip strive strong stronger strongly struck structure structured struggle struggled
struggles struggling stuck student students studied studies studio study studying stuff stupid style sub subject submit submitted submitting subs subsequent
substance substantial substitute subtle succeed success successes successful successfully such sudden suddenly suffer suffering sufficient sugar suggest suggested
suggesting suggestion suggestions suicidal suicide suit suitable sum summary summer summon sun super superintendent supervise supervised supervision supervisor supper
supplement supplies supply support supported supporting supportive supports suppose supposed supposedly sure surely surface surgery surprise surprised surprising
surprisingly surround survey survive suspect suspend suspended suspension suspicious sustain sustained swallow swap swear sweat sweet swim swimming swing switch
switched switching swore symptom symptoms synagogue system table tablet tactic tag take taken takes taking talent talk talkative talked talking talks tall tap tape tardies tardy
target tarried task tasks taste taught teach teacher teachers teaching team teams tear tearful tears tease teasing tech technical technically technique techniques
technology teen teenager teeth telehealth telephone tell telling tells temp temper temperature template temple temporary temporarily tempt tempted ten tend
tendency tense tension tenth term terminate terms terrible terrific terrified test tested testing tests text textbook texted texting texts than thank thankful thankfully
thanks that that's the theater theatre theft their theirs them theme themselves then theory therapeutic therapist therapists therapy there therefore these they they're thick
thin thing things think thinking thinks third thirteen thirty this thorough those though thought thoughtful thoughts thousand threat threaten threatened
threatening three threw thrill thrive throat through throughout throw throwing thrown throws thumb thursday thus ticket tidy tie tier tight till time timed timeline timeout
timer times timing tiny tip tips tire tired tissue title tmrw to toast today together toilet tolerance tolerate told tomorrow tone tonight too took tool toolbox
tools tooth top topic topics total totally touch touched tough tour toward towards towel town toxic toy trace track tracked tracker tracking trade
tradition traditional traffic tragedy train trained trainer training trait transfer transferred transition transitioned transitioning transitions translate translation translator
transport transportation trap trapped trash trauma traumatic travel treat treated treating treatment tree trembling tremendous tremor trend trending trial trick tricky tried tries
trigger triggered triggering triggers trim trip trouble troubled truancy truant truck true truly trust trusted trusting truth try trying tuesday tummy tune
turn turned turning turns tutor tutored tutoring tv twelfth twelve twenty twice twin twitch two type typical typically ugh ugly uh ultimate ultimately um unable
unaware uncertain uncle unclear uncomfortable under undergo underlying understand understandable understandably understanding understands understood underway undo uneasy
unexcused unexpected unexpectedly unfair unfinished unfocused unfortunate unfortunately unhappy unhealthy uniform union unique unit unite units unity universal university unknown unless
unlike unlikely unmute unmuted unplanned unsafe unsettled unstable unsuccessful unsure until unusual unusually unwell unwilling up upbeat upcoming update updated updates
updating upload uploaded upon upper upset upsetting upside upstairs upward urge urgency urgent urgently urges us usage use used useful useless user uses using usual usually
utilize utilized utilizes utilizing vacation vague valid validate validated validates validating validation valuable value values van vape vaped vaping variety various vary
vegetable vehicle vent vented venting verbal verbalize verbalized verbally verified verify versa version versus very via vice victim victory video videos view viewed
views violate violence violent virtual virtually virtue virus visible visibly visit visited visiting visitor visits visual vital vitals vocal vocation vocational voice voicemail void volatile
volleyball volume volunteer volunteered vomit vomited vote vs vulnerable wait waited waiting waitlist waiver wake wakes wakeup waking walk walked walking walks wall wander wandered
wandering want wanted wanting wants war warm warmly warn warned warning wary was wash wasn't waste watch watched watches watching water wave way ways we weak weakness wear
wearing weather web website wed wednesday weed week weekday weekend weekends weekly weeks weigh weight weird welcome welfare well wellbeing wellness well-being went
were weren't west wet we'll we're we've what whatever what's wheel when whenever where whereas wherever whether which while whisper white who whoever whole whom whose why
wide widely wider wife wild will willing willingly willingness win wind window winner winter wipe wire wise wish wished wishes with withdraw withdrawal withdrawn withdrew within
without witness witnessed wk wks woke woken woman women won wonder wonderful wondered wondering wont won't wood word worded wording words wore work workbook
worked worker working workload works worksheet worksheets workshop world worried worries worry worrying worse worsen worsened worsening worst worth worthless worthwhile would wouldn't
wound wow wrap wrapped wraps write writer writes writing written wrong wrote x yard yawn yeah year yearbook yearly years yell yelled yelling yellow yep yes yesterday yet
yoga you you'd you'll young younger youngest your you're yours yourself youth zero zone zoned zoom
summit ridge valley canyon harbor creek pioneer liberty heritage horizon horizons frontier mesa vista meadow prairie orchard
recipient signature backup hidden author imminent slot bug stamp widen employee legitimate voluntary voluntarily knowingly commercial receipt redundant
penalty lifetime enhance explicit imply enforce expire colleague nickname personnel stack hash shortcut import export raw seed idle suite expiry validate manual
stale filter differ invoke obscure parallel renewal chip chips audit axe clash collide criminal deficient defer adopt alter tick demographic episode procedural ship
inventory merge query slash tamper parse token command package install counsellor behaviour programme organise organisation colour favourite neighbour practise licence
apologise recognise realise enrol cheque grey mum jumper lorry carpool rideshare errand chore laundry dishes sibling stepkids custody visitation guardian kinship foster
placement eviction housing shelter layoff unemployed paycheck landlord roommate deployed military veteran deployment immigrant asylum deported deportation refugee passport
earbuds airpods laptop tablet charger battery router bluetooth selfie meme livestream server gamer streaming playlist podcast emoji voicemail inbox spam scam phish doxx
sneaker sneakers sweater sweatshirt leggings uniform backpack lunchbox waterbottle thermos braces glasses contacts haircut piercing tattoo makeup lipstick mascara perfume
pancake waffle cereal bagel burrito taco noodles rice salad apple banana grape orange yogurt smoothie granola protein cracker crackers chips cookie brownie cupcake popcorn
giraffe elephant turtle rabbit hamster kitten puppy horse horseback goat chicken duck owl dolphin shark whale spider snake lizard gecko parrot goldfish
skyline skyscraper landscape seascape sunrise sunset moonlight daylight fireworks bonfire campfire
acct accts ips abd abt adv aka alg alr appt appts asap asst b4 bday bf bff bfast btw btwn cancelled canceled cg convo cuz def dept diff docs dont doesnt didnt eod eta
exp fam ff feb ft fu gf gg gma gonna gov govt grp gs hafta hasnt havent hrs hs ht hx idk ie imo inc incl intl irl isnt itll ive jr kinda km kno lang lb lbs
lmk ltr lvl lvm mgmt mgr mh mins misc mo mos msg msgs mtgs na nbd nn nope nvm obs occ omw ot ours oz pcp pd pg pkt pls plz pos pov ppl ppt pref prn prob
prog psa pt pts pw q qs qtr re rec recs reg req resp rev rm rn rsvp sched sec secs sem sent sess sig sm sma sn spec sry st std stu svc tchr tchrs sw tbd tbh temp thats theres
thx til tho thru tmr tmw tx ty u ur vm vp w wanna wasnt wbu wed wfh whos wi wknd wo wouldnt wt wth wut xtra y'all ya yall yd yr yrs yup
activate aftermath agitated agitation aligned amend anhedonia apathetic apathy asleep attentive attuned backslide binge bipolar blunted boisterous brighter
buffer burnout calmer carryover celebrated cheerful clingy coached commute compassion conferenced congruent coparent coregulate crisp crutches cyberbullying debriefed decompress
deescalate defensive deflect deflected dejected depressive deregulated despondent detached diagnostic disengaged disoriented dissociate dissociated dissociation dysphoria dysregulated
dysregulation elated elevated elope eloped empathic empower encouraged energetic enmeshed enthused euthymic exam excels excess expelled exude eyebrow fidget fidgets fidgeting flashcards flourish
fluctuate foggy followthrough forgetful frown gamed gestures giggle goodness graphing grounded guarded gushed headway hindered hugs humiliated hyperactive hypervigilant impairment inattentive
inconsistent incongruent indifferent inhibited insomnia intermittently internalize intrusive iready jittery joked jovial kickoff kinder labile lapse lethargic lively logistical
makeups meaningfully melancholy mellow midweek midyear mindfully minimally mood-wise motivational motivator muting naps nauseous necessitate negativity nonverbal numbness observant offered offline
onsite optimistic outpatient outbursts overthinking overtired overload paced pacing paranoia paranoid perk perky perseverate pessimistic pleasantly polished postponed practiced praised preoccupied
presents proceeded processed proactively punctual quietness rapid-fire rapport re-engage reactivity readmit readily receptive reciprocal recap reconvene redirectable reengage reflect
reframe reframed regroup rehearse relatable reluctance remorse remorseful reserved resourceful restlessness restraint revisited roleplay sarcastic selective semester-long sensitively shutdowns sleepiness sluggish
sociable socially softened sobbed sobbing soothing spacey spunky standoffish startled steadied stepwise strides stoic stutter sullen sunny tantrum tapered tension-free thrilled
tics titrate titration toileting tokens transitional transparent triage tuned tween unbothered unchanged uneventful unfazed unmotivated unprompted unremarkable unresponsive unrelated upswing usher vibrant vigilant
vocalize volatile wandered warmup weaned wellbeing whining wholehearted willingly wins withdrawn wobbly worrisome yawning
agreed arrived asked became began brought built came caught chose cut did drank drew drove ate fell felt found fought gave got grew had heard held hid hit kept knew laid led
left lent let lost made meant met paid put ran read rode rose sat saw sent shook shut slept spoke spent stood stuck swam swore taught threw thought told took understood went woke won wore wrote
accordingly additionally afterwards anecdotally apologies approx attn beforehand bravo broadly clinically collectively conversely cumulatively disclaimer evidently finally firstly generally hooray
incidentally indeed initially lastly likewise meanwhile momentarily moreover namely nonetheless notably oddly ordinarily overall presently regards regrettably reminder secondly seemingly shortly
shoutout sincerely specifically summarily thankfully therefore thereafter thirdly ultimately unsurprisingly woohoo yay yikes
acronym adjective adverb anatomy ancient angle arithmetic astronomy audition ballet banner baseball basement beaker biography blazer bleachers botany bracelet breakroom bulletin bungalow calculus
canvas cello ceramics charcoal cheerleading chromebook clarinet climate comma compass compost conjugate coordinate costume crayon cursive cyber decimal democracy denominator dictionary diorama dissection drama
drumline easel ecology eclipse electrons elementary encyclopedia equations eraser essays ethics euro exponents factoring fairy fieldtrip fieldwork flute footnotes fossil fractions fraction french frog galaxy genre geology german
grammar habitat haiku handball handwritten health hemisphere homeric honors humanities hygiene hypothesis ics infographic instrumental integer iambic intramural italian japanese kickball kiln kinetic labwork lacrosse latin lectures legislature
linear literary locker locomotive longhand lyrics magnet manuscript marching meteor microscope midterms mineral mitosis molecule monologue mural mythology narrator needlework newsletter noun nutrition oceanography opera
orchestra origami painting paleontology parade parallelogram percussion periodic photosynthesis phonics physics pixel planets playlist plural poems polygon portrait posterboard pottery powerpoint prefix preposition prism probability pronoun
protractor puppet pythagorean quadratic quizzes readings recital recorder rehearsal rehearsals relay republic research revolution rhyme rhythm robotics rubric saxophone sculpture semicolon seminar shapes sheetmusic sketch slavery slideshow
soccer sociology softball solar soloist sonnet spelling spreadsheet squid stapler statistics steam stem summative syllable syllabus symbolism symphony synonym syntax tempo tennis thesaurus thesis timetable titration topography track treaty
trigonometry trombone trumpet tuba tutorial typing ukulele unit varsity verb vocabulary volcano volleyball weightlifting whiteboard woodshop woodwind workbook worldview wrestling xylophone yearbook
`);
