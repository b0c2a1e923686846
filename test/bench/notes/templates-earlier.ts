/** Notes with gaps in another's wording; kept unseen at first, looked at since. */
export const earlierTemplates = `
Checking in re: {s}. Ate breakfast here, kept to {him}self, no calls home.
Heads up that {n} {nl} (senior) has been bothering {s} by the vending machines
{t} emailed me: {s} is up to a C, missing <<{count}>>
Parent contact: {gf}, {phone}. Declined interpreter.
Intake paperwork from {date} lists {addr} as home, but {b} says they're at {org} now
{s~} joined late and kept the camera off; chat only
I'd like {n} off {his} schedule next term, they had the fight {date}
Triage: {slf} came to the clinic w/ nausea, temp 98.9, sent back
Can somebody reset the login? user {handle}, device {id}
Therapist's note says <<values work>> and <<exposure step {n1}>> went fine. {He} is proud.
Route {n2}: {s} waits at {addr}, driver is {n}, sub driver {nt}
{he} gave {gt} a hug at drop-off, first time in weeks
{n} from {city} is the cousin who lives with them; {he} shares a room with {him}
Reunión con {gf} {date.es}. Quiere que {n} no se siente con {s}.
{s} anda más tranquila, hizo la tarea y se rió con {n}
Mi hijo {s} estuvo enfermo {date.es}, disculpe. Att. {gf}
Practice log: {s} ran two miles, iced {his} ankle, joked w/ {nt} and {n}
We are waiting on records from {school}; their fax is {phone}
{si} scored <<{score}>> on the exit slip, <<{score}>> yesterday
Someone wrote {s}'s number ({phone}) on the bathroom wall at {school}. Removed.
Court date {date}, {nt} is the guardian ad litem, file {id}
Great-grandmother {n}, {old}, passed. Service at {org} {day}.
The proxy blocked {url} from {ip}, {s} needs it for class
{sl} siblings: {b} present, {s} absent {date.n}
{t} has {room.n} free during lunch if {s} wants quiet
{He} said quote "{n} gets it, {n} doesn't" about the two counselors
Meds: <<sertraline 50 mg>> am, <<melatonin 3 mg>> hs. {nt} prescribes.
Asked about hobbies: baking, <<anime>>, thrift shops, walking {his} dog with {n}
Emergency card still lists {nf} at {phone}, please fix
Tag {plate}, silver Honda, parked outside school again. {g} thinks it's {his} ex, {n}.
{month} was rough, this month better: <<{count}>> days attended
Please hold mail for {zip}; the family is in {city} until {date}
Pronouns {he}/{him}, goes by {s}, never {sfirst}
Study hall w/ {t}; wrote <<2 paragraphs>>, re-read one, laughed at own joke
{n}, {n} and {s} made a pact to text before skipping. Cute, and it works.
Registrar asks whether {ssn} belongs to {gf} or the student. Do not reply here!!
Dress rehearsal {day}; {s} is understudy to {n} {nl}
Art show at {org}: {s} has <<3 pieces>> in it, go see
Mom ({g}) rides the bus from {city}, so no meetings before ((9:30)) please
met {nf} at {org}; says {s} still volunteers there on weekends
{S} DID NOT RETURN FROM LUNCH. SECURITY AND {N} LOOKING. {G} INFORMED
id badge {id} found in gym, belongs to {sf}
Skill of the week: <<check the facts>>. {s} used it on a text from {n}.
email thread w/ {email} went to the wrong person, please ignore
{nt} (bio) ok w/ late work; {nt} (band) not ok; {nt} (lunch) lol
On {date} {he} told {t} that {n} had a vape in {room}
gpa <<{gpa}>>, credits <<{n2}>>, needs <<{n1}>> more to graduate on time
{his} uncle {n}'s trial starts {date}; might show in behavior
Slept <<{n1} hrs>>, mood <<{score}>>, used skills <<{count}>>, no SI/HI
wants to sit with {ni} not {ni}
{g}: "we are doing our best." I believe {him}.
first shift at {org} went ok, {he} counted change right and everything
`;
