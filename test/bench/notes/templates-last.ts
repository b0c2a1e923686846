/** Notes with gaps, written last by the finder's own author, when it no longer changed. All have been looked at since. */
export const lastTemplates = `
Attendance line: {gf} called {s} out for {date}, stomach bug, back tomorrow
Transferring {s} to me for period <<{n1}>>; {t} is aware
Per {nt} the PT eval for {s} moved to {date.n}
Left a voicemail at {phone} for {gt}. No answer at {phone} either.
{n} sat with {s} at lunch and they split a cookie, small thing but huge
Bus aide {n} {nl} reports {s} slept both ways
Pickup list update: add {nf}, remove {nf}. {g} signed it.
504 draft is in the folder: {url}. {t} has edit rights.
Therapist {nf} joined by phone, {s} did most of the talking
{He} named three supports: {g}, {b}, and a neighbor called {n}
Lab results went to {org}; please ask {gf} for the release
{s} worked {count} problems, asked {n} for help once, no tears
so {n} and {n} are back together and {s} is upset, keep them apart in gym pls
{sf} has been marked present by mistake since {date}
Records request from {school} arrived, their contact is {email}
{g} wonders whether {nt} could send work home for the week of {date}
Doorbell cam has a {plate} idling outside, {s} thinks it belongs to {n}
Send the packet to {addr}, not the old place on {addr}
Fire drill sent {him} under the desk. {nt} sat on the floor beside {him}, <<{n2} minutes>>
SIS shows {s} under the wrong guardian, should be {gf}, {phone}
{s}: <<{score}>> distress at start, <<{score}>> after the walk with {n}
Signed in from {ip}, which is {org} wifi, so {he} was there
Their dog is called Biscuit and {he} talks about it with {n} all day
Grandmother {n} ({old}) moved in from {city}. {s} gave up {his} bedroom.
{nf} at {org} says {s} may start shifts after {day}
Please use {room} for the call, {room.n} is being painted
{s} wrote a eulogy for {n}. Read it aloud to the group, voice shook, finished it.
I told {g} about the <<Zones of Regulation>> poster, {he} uses it at home
{n}'s mom complained that {s} swears on the bus. I will talk with both.
Reached out to {city} PD, spoke w/ Ofc {nl}, report {id}
Hola, soy {gf}, mamá de {s}. El {date.es} no va a ir, tiene cita.
La maestra {nl} dice que {s} participa más; {n} le ayuda con la lectura
{s} y {n} hicieron las paces después del pleito
Substitute in for {t}; {s} told her "ask {n}, she knows my plan"
{si} had a panic attack in the hallway, {ni} walked with {him} to the clinic
Team, {S} IS NOT ON THE BUS. CALL {G} NOW
Tech: laptop {id}, user {handle}, can't open {url}
PO {nf} wants attendance from {month} on, ok to send?
{s~} turned in the essay!! first one since {month}
Birthday is {date}; {he} wants no fuss, {n} is baking anyway
New phone for {g}: {phone}, old one is off
Check with {n}, {n} or {n} before moving seats, they each promised {s} a spot
{nt} noticed {s} limping. Says {he} fell at {org}. Nurse looked, ok.
Insurance wants {id} on the form and a letter from {nt}
{s} joined from {his} aunt {n}'s car, camera off, on the way to {city}
Rec letter for {sf} went to {email} this morning
Ate half a granola bar. Said {n} calls {him} names in the group chat ({handle})
{slf} / {slf} duplicate in the roster, please merge
Housing: family at {addr} with {gf}'s cousin {n} until {date}
{t} and {nt} both saw {s} smile at the assembly, worth writing down
{he} practiced <<opposite action>>, went to {school} game with {n}, stayed <<{n2} minutes>>
Coach says no practice for {s} till {date}, {n} takes {his} spot
{b} got suspended at {school}, whole house is on edge
Meeting is at {org} at <<3:30>>, {gf} brings {n} to interpret
cc {nf}: {s} asked for {room} instead of the cafeteria
{s} drew {n}, {n} and the cat. Said the cat is the only one who listens.
Nobody but {n} knew. {s} asked me not to tell {g}. Told {him} what I have to tell.
Did {nt} ever send the <<GAD-7>>? {s} says {he} filled it in {day}
{He} is reading <<To Kill a Mockingbird>> with {nt}, <<chapter {n1}>>
Family therapy: {g} cried, {b} apologized, {s} hugged both
lost jacket w/ {sl} on the tag, it is in {room}
driver {n} waits {n1} minutes tops at {addr}, tell {gf}
Custody change effective {date}: {nf} may not pick up
<<Participation 4 of 5>>, <<mood 3 of 5>>. Would come back to group "if {n} is there".
`;
