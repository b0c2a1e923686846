import { wordSet } from "../word-set.ts";

/** Titles that are taken out together with the name they stand before. */
export const titles = wordSet("mr mrs ms miss mx dr sra srta prof coach sr mister missus");

/** What may follow "dr" or "ms" in lower case without being anyone. */
export const afterTitleNotName = wordSet(`
appt appointment appts visit visits note notes office says said wants is was will has orders order teams word form letter excuse and or on at in to for from
about re who when if the a an my his her their our s
`);

/** Titles and callings that stay, since they name a part and not a person. */
export const callings = wordSet(`
ofc cpl cmdr agent trooper ranger np rn pa principal vp dean nurse officer deputy sheriff detective sergeant sgt lt capt captain judge pastor rev reverend father fr sister brother br rabbi imam
deacon bishop elder minister chaplain teacher counselor therapist psychiatrist psychologist caseworker worker tutor para aide sub secretary
superintendent director coordinator professor doctor attorney lawyer boss manager supervisor po interpreter driver
maestra maestro profe profesor profesora directora consejera consejero enfermera doctora padre hermana pastora senor senora senorita don dona coach
`);

/** Kin and friends, by what the person is to the student. */
export const kin = {
  guardian: wordSet(`
    mom moms mother mothers dad dads father fathers parent parents guardian stepmom stepdad stepmother stepfather mama papa madre padre mami papi
    padrastro madrastra foster biomom biodad
  `),
  sibling: wordSet(`
    brother brothers sister sisters sibling siblings twin stepbrother stepsister hermano hermana hermanito hermanita bro sis hermanos
  `),
  friend: wordSet(`
    friend friends bestie bff bf gf boyfriend girlfriend ex classmate classmates peer peers buddy roommate neighbor amigo amiga amigos amigas novio novia
    crush teammate lab
  `),
  other: wordSet(`
    cousin cousins uncle uncles aunt aunts auntie aunty grandma grandmother grandpa grandfather granny nana abuela abuelo abuelita abuelito tia tio
    stepbrother niece nephew wife husband fiance fiancee partner son daughter godmother godfather madrina padrino comadre compadre prima primo baby kid kids
    halmoni halabeoji noona oppa unnie hyung eomma appa amma abba baba babcia dziadek kuya tita tito ninang ninong lola lolo ong ayeeyo awoowe hooyo aabo adeer tutu mamaw papaw meemaw mawmaw pawpaw memaw bubba nani nana dadi thatha paati teta jido khala khalti ammo niam txiv pog yawg masani cheii shima vovo avo tio oma opa granny gran grandad granddad godmother godfather godparent godparents stepuncle auntie
cuz primo gma gpa grammy nonna nonno lola lolo opa oma pops hubby stepbro stepsis godson goddaughter landlord bandmate coworker co pal pals homie homies
student students girl boy guy named called aka nee names name goes
  `),
};

/** A bare role before a name: "teacher Ana", "therapist, Ruth". */
export const staffRoles = wordSet(`
teacher counselor therapist psychiatrist psychologist caseworker nurse coach principal tutor para aide sub maestra maestro profe consejera consejero
`);
