import { wordSet } from "../word-set.ts";

/** What staff write with a capital inside a sentence though it names nobody: subjects, skills, forms, roles, parts of the day and of a building. */
export const sharedCapitals = wordSet(`
pros cons leaves stream iceberg
guard fling fajr dhuhr asr maghrib isha samaritan hadestown wicked historia ciencias biologia arte musica quimica fisica lectura escritura espanol vo tech
civil war wars revolution revolutionary amendment constitution constitutional holocaust renaissance congress president senate supreme declaration independence rights movement depression era dust bowl cold industrial enlightenment reformation middle ages everest sahara nile pacific atlantic
mayan aztec greek roman rome egypt egyptian mythology shakespeare poe dickinson angelou orwell steinbeck bradbury fahrenheit 
lunar hmong solar eclipse earth mars jupiter moon internet chatgpt gpt ai nasa fbi cia dnd
gracias dios tae kwon do forester outback tacoma prius tahoe sentra elantra sonata malibu impala highlander sienna jetta passat charger mustang camaro equinox sorento optima taurus tundra wrangler suburban escalade
zip dob ssn vtt ig caller id docs doc password funeral court case site hospital pharmacy locker inhaler serial permit grad plan old landline backup spelling transferred host hearing member grp dose census number num no
rm bldg apt ste ext hwy st dr ave mr mrs ms mx jr sr vs etc appt mtg hw iep hr pd att atte hour
math maths mathematics algebra geometry trig trigonometry precalculus precalc calculus calc statistics stats biology bio chemistry chem physics
science sciences history civics government economics econ geography literature lit writing reading language arts art music band choir chorus orchestra
drama theater theatre dance pe gym health ceramics pottery painting photography photo robotics coding computer computers business culinary foods
woodshop shop auto journalism yearbook debate chess agriculture psychology sociology philosophy homeroom advisory elective electives study hall lunch
recess breakfast library cafeteria honors regents lab labs studies literacy phonics composition keyboarding nutrition wellness swim track
football basketball baseball softball soccer volleyball tennis golf lacrosse wrestling cheer cheerleading hockey rowing crew gymnastics
school schools high middle elementary district class classes classroom course period periods semester quarter trimester term grade grades grader
graders freshman freshmen sophomore sophomores junior juniors senior seniors student students teacher teachers counselor counselors principal
assistant vice dean nurse nurses office front attendance clerk secretary coordinator director supervisor manager therapist therapists psychiatrist
psychologist clinician clinicians provider providers social worker workers case resource officer interpreter aide aides para paras paraprofessional
sub substitute staff team teams admin administration administrator parent parents guardian guardians mom mother dad father stepmom stepdad grandma
grandpa grandmother grandfather aunt uncle family families caregiver caregivers brother sister sibling siblings caseworker foster client clients
patient patients youth teen teens adolescent adolescents children program programs group groups session sessions individual therapy process
processing intake admission admissions discharge aftercare plan plans planning safety crisis support supports service services treatment goal goals
objective objectives coping skill skills skillset emotion emotions emotional regulation regulate mindfulness mindful distress tolerance interpersonal
effectiveness wise mind opposite action radical acceptance check checks facts thought thoughts record records log logs chain analysis behavior
behaviors behavioral cognitive distortion distortions activation exposure exposures hierarchy ladder card cards diary journal journals journaling
feelings feeling wheel zone zones green yellow red blue orange purple grounding breathing breath box paced square progressive muscle relaxation body
scan self soothe soothing kit toolbox values motivation motivational interviewing trauma focused narrative timeline genogram boundaries
communication assertiveness assertive conflict resolution problem solving executive functioning function organization time management sleep hygiene
anxiety depression depressive anxious disorder panic bipolar adhd autism spectrum generalized major separation selective mutism oppositional defiant
obsessive compulsive posttraumatic stress eating anorexia bulimia assessment assessments evaluation eval screening screener scale inventory
questionnaire score scores test tests quiz quizzes exam exams final finals midterm midterms report reports form forms release releases consent
permission contract agreement letter letters note notes email emails update updates summary progress meeting meetings conference conferences visit
visits call calls appointment schedule calendar transcript credit credits diploma graduation commencement prom homecoming rally open house
orientation spirit week weeks day days night back fair break breaks vacation holiday holidays winter spring summer fall autumn morning afternoon
evening today tomorrow tonight yesterday noon am pm special education ed gen inclusion accommodation accommodations modification modifications
section iep esy extended year manifestation determination functional intervention interventions tier pathway pathways alternative homebound hospital
home remote virtual online hybrid telehealth zoom room rooms link links portal platform google chromebook canvas drive docs doc slides sheets meet
mail outlook word excel unit units chapter chapters lesson lessons module modules packet packets worksheet worksheets assignment assignments project
projects essay essays homework classwork makeup extra participation late work missing incomplete pass fail english spanish french american world us
ancient modern european western civilization part one two three four five six seven eight nine ten first second third step steps level
levels phase phases stage strength strengths need needs concern concerns barrier barriers recommendation recommendations next follow followup up
response impression mood affect punctuality engagement interaction insight judgment risk low moderate current past presenting subjective re fw fwd
subject sent from to cc bcc date attn ps nb fyi asap thanks thank regards best sincerely warmly cheers respectfully hi hello hey dear good all
everyone folks colleagues i he she they we you it his her their our my your him them me its a an the and or but so if when while because since then
than that this these those there here what which who how why where not no yes ok okay please pls also just only is was are were be been has had have
do does did will would can could should may might must federal county city department board public charter private catholic christian jewish
muslim medicaid medicare insurance prior authorization pharmacy primary physician doctor doctors occupational physical speech transportation
driver route stop lot main auditorium hallway building north south east west wing lord god jesus christ bible sunday gender pride alliance club
clubs council key national society beta leadership ambassador ambassadors peer mediation mediator mentor mentoring tutor tutoring tutors college
career readiness financial aid scholarship application applications common studentathlete athletics athletic varsity jv tryouts practice game games
tournament season video xbox internet wifi tv app apps text texts media phone phones laptop headphones love happy birthday new years eve covid flu
strep tylenol epi inhaler medication medications med meds mg netflix youtube pokemon dungeons dragons marvel dc naruto anime manga avengers batman
spiderman superman barbie cornell pomodoro frayer socratic venn bloom montessori waldorf native indigenous black white
asian latino latina hispanic african freedom writers mockingbird hunger maze crucible odyssey farm
`);
