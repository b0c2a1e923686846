/** Notes with gaps for people and values, read while the finder was made. See `fill.ts` for the gaps. */
export const tuneTemplates = `
{s} was at group today and took part. {He} rated mood <<{score}>>.
{s} and {n} had words in the hallway, {t} stepped in before it went further
Talked to {gt} about sleep. Bedtime is ((10)) now, phone stays in the kitchen.
{slf} – DOB {date}, grade ((9)), out since {date}
Per {t}: {s} turned in <<{count}>> assignments and is passing everything but math.
{n} picked {s} up at ((2:15)), said {g} is in the hospital
Left a message for {g} at {phone}, no answer. Will try {email} next.
{s~} didn't log in this morning. Is {he} sick?
bus: {s} refused to get on, {nt} drove {him} in the van
Please move {his} pass to {room}, {t} is out till {day}
{sf} was evaluated by {nt} on {date}. Report to follow.
We're at {school} for the meet, {s} will miss the check-in
No incidents. Used <<box breathing>> twice, asked for a break <<{count}>> times.
{s} told me {n} and {n} left {him} out of the chat. {He} cried, then wrote about it.
the family moved to {addr}, {city}, {zip}. New bus stop needed.
{si} asked for a hall pass and did not come back for <<20 minutes>>
{g} works at {org} and can talk after ((5))
Doctor raised the dose to <<20 mg>> on {date}. Watch appetite.
{his} grandma {n} is {old} and lives with them now
Insurance wants the member number, {id}; the chart is {id}
screenshots from {handle} are with the office. {nf} made the account
{s}'s chromebook {id} is back from repair
link for the parent night: {url}
his math teacher ({t}) moved the quiz to {date}
el {date.es} tiene cita, {g} la lleva. Regresa a clase después
{s} no quiso hablar hoy, dice que {n} la molesta en el bus
La señora {sl} llamó, quiere saber si puede venir {date.es}
Please call {gf} at {phone} before noon, {he} is worried about the <<504>> meeting
{t} and {t} both say {s} seems more like {him}self
Code of conduct hearing {date}, room {room.n}, bring {nl}'s statement
Attendance: {slf} absent {date.n}, tardy {date.n}
License plate of the car that followed {him}: {plate}
{sl} came late, {sl} left early, {sl} slept in between. Not typical.
{he} logged in from {ip} at night, IT flagged it
SSN {ssn} came through on the form from {gf}; I blacked it out
Her friend {n} {nl} from {city} is visiting, so {he} wants Friday off
((Coach)) {nl} will hold {his} spot until {date}
I met with {s}, {g} and {b} today. They agreed on a phone plan.
Could {nt} send the packets to {org}? {s} is there {day}
Reading group did chapter 7, {s} read aloud for the first time since {month}
Score on the <<PHQ-9>> went from <<{n2}>> to <<{n2}>>, sleep is <<{n1} hours>>
{S} IS OUT TODAY. {G} CALLED AT ((8)). SAYS STOMACH.
{n} said {he} would hurt {him}self, {s} told {t} right away. Good kid.
{ni} is the peer {he} sits with. Please keep them apart in lab.
therapist {n} will join from {school} on {date}
Saw {nf} ({his} PO) in the lobby, case {id}
{s} & {n} are partners for the {school} science fair
bday is {date}, so expect a wobble that week
Not sure {he} can do full days. Suggest <<half days>> for <<{n1} weeks>>, then review.
Lost {his} bus pass {id}, needs a new one by {day}
Quick: {s} ok, ate, smiled, left with {b}.
{g} ({phone}) and dad ({phone}) don't talk, please call both
goes to {org} on Sundays, youth leader is {n}
{s} asked whether {n} will be at {school} too. {He} is scared of {n}.
`;
