import type { Roster } from "#care/deidentify/roster.ts";

/** The people of `othersMadeBWritten`, notes by another author who had not seen the finder. */
export const othersMadeBRosters: Record<string, Roster> = {
  MB01: {
    student: {
      legal: "Meera Skylar Deshmukh",
      preferred: "Meera",
      nicknames: [],
    },
    guardians: ["Nadine Deshmukh"],
    siblings: ["Vihaan"],
    staff: ["Mrs. Park", "Mr. Abukar Hoffmeister", "Debra Rhee"],
    school: "Marrow Bay Jr High",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MB02: {
    student: {
      legal: "Weston Thaynara Dunaway",
      preferred: "Weston",
      nicknames: ["Wes"],
    },
    guardians: ["Halyna Dunaway", "Gerald Stoltzfus"],
    siblings: [],
    staff: [],
    school: "Sandhill Academy",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MB03: {
    student: {
      legal: "Meera Liban Iyer",
      preferred: "Meera",
      nicknames: [],
    },
    guardians: ["Nadine Iyer"],
    siblings: ["Jaspreet"],
    staff: ["Mrs. Lindgren", "Mr. Duc Adeleke", "Myung-hee Moreau"],
    school: "Copperline Charter",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MB04: {
    student: {
      legal: "Bohdan Boyko",
      preferred: "Bohdan",
      nicknames: ["Boh"],
    },
    guardians: ["Renata Boyko", "Nestor Boyko"],
    siblings: [],
    staff: [],
    school: "Granite Hollow Charter",
    program: "Open Gate Teen IOP",
    codeNames: [],
  },
  MB05: {
    student: {
      legal: "Peyton Hadley",
      preferred: "Peyton",
      nicknames: ["Pey"],
    },
    guardians: ["Rosario Hadley"],
    siblings: ["Maddie"],
    staff: ["Mrs. Abernathy", "Mr. Hamid Rhee", "Sunita Adeleke"],
    school: "Eleanor Wirth Middle School",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MB06: {
    student: {
      legal: "Thiago Thaynara Teixeira",
      preferred: "Thiago",
      nicknames: ["Thia"],
    },
    guardians: ["Myung-hee Teixeira", "Wade Teixeira"],
    siblings: [],
    staff: [],
    school: "Eleanor Wirth Early College",
    program: "Open Gate Teen IOP",
    codeNames: [],
  },
  MB07: {
    student: {
      legal: "Princess Joy Reyes",
      preferred: "Princess Joy",
      nicknames: ["Prin"],
    },
    guardians: ["Thuy Reyes", "Terrance Catacutan"],
    siblings: ["Rhenz"],
    staff: ["Mr. Hoffmeister", "Mr. Curtis Bell", "Odette Whitehorse"],
    school: "Copperline Academy",
    program: "Juniper Path IOP",
    codeNames: [],
  },
  MB08: {
    student: {
      legal: "Ubah Ajei Hersi",
      preferred: "Ubah",
      nicknames: [],
    },
    guardians: ["Myung-hee Hersi"],
    siblings: [],
    staff: [],
    school: "Old Orchard High School",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MB09: {
    student: {
      legal: "Jagoda Paj Zaub Pawlak",
      preferred: "Jagoda",
      nicknames: ["Jag"],
    },
    guardians: ["Thuy Pawlak", "Nestor Pawlak"],
    siblings: ["Bogna"],
    staff: ["Mr. Tran", "Mr. Abukar Snow", "Tammy Patel"],
    school: "Alder Ridge Early College",
    program: "Juniper Path IOP",
    codeNames: [],
  },
  MB10: {
    student: {
      legal: "Mahad Osman",
      preferred: "Mahad",
      nicknames: [],
    },
    guardians: ["Amina Osman", "Wade Osman"],
    siblings: [],
    staff: [],
    school: "Thistle Creek HS",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MB11: {
    student: {
      legal: "Jisoo Yoon",
      preferred: "Jisoo",
      nicknames: [],
    },
    guardians: ["Yolande Yoon", "Sang-woo Yoon"],
    siblings: ["Areum"],
    staff: ["Ms. Ostrowski", "Mr. Terrance Vasquez", "Tammy Castellano"],
    school: "Fort Hadley Early College",
    program: "Juniper Path IOP",
    codeNames: [],
  },
  MB12: {
    student: {
      legal: "Art Brown",
      preferred: "Art",
      nicknames: [],
    },
    guardians: ["Blessing Brown"],
    siblings: [],
    staff: [],
    school: "Thistle Creek Early College",
    program: "Juniper Path IOP",
    codeNames: [],
  },
  MB13: {
    student: {
      legal: "Ifeoluwa Akintola",
      preferred: "Ifeoluwa",
      nicknames: ["Ife"],
    },
    guardians: ["Marisela Akintola"],
    siblings: ["Ngozi"],
    staff: ["Ms. Abernathy", "Mr. Emeka Adeleke", "Consuelo Tran"],
    school: "Santa Inés High School",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MB14: {
    student: {
      legal: "Nyla Broadnax",
      preferred: "Nyla",
      nicknames: [],
    },
    guardians: ["Farida Broadnax", "Vasyl Broadnax"],
    siblings: [],
    staff: [],
    school: "Thistle Creek HS",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MB15: {
    student: {
      legal: "Precious Magsaysay",
      preferred: "Precious",
      nicknames: ["Prec"],
    },
    guardians: ["Amina Magsaysay", "Abukar Magsaysay"],
    siblings: ["Angelo"],
    staff: ["Mr. McNulty", "Mr. Duc Cruz", "Farida Park"],
    school: "Granite Hollow Charter",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MB16: {
    student: {
      legal: "Ngọc Bích Trịnh",
      preferred: "Ngọc Bích",
      nicknames: [],
    },
    guardians: ["Debra Trịnh", "Abukar Trịnh"],
    siblings: [],
    staff: [],
    school: "Thistle Creek Early College",
    program: "Juniper Path IOP",
    codeNames: [],
  },
  MB17: {
    student: {
      legal: "Kelechi Joaquín Okonkwo",
      preferred: "Kelechi",
      nicknames: ["Kel"],
    },
    guardians: ["Nadine Okonkwo"],
    siblings: ["Chidera"],
    staff: ["Mrs. Castellano", "Mr. Ernst Goldfarb", "Myung-hee Dominguez"],
    school: "Fort Hadley Jr High",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MB18: {
    student: {
      legal: "Treyvon Broadnax",
      preferred: "Treyvon",
      nicknames: ["Tre"],
    },
    guardians: ["Consuelo Broadnax", "Sang-woo Mosley"],
    siblings: [],
    staff: [],
    school: "Sandhill Jr High",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MB19: {
    student: {
      legal: "Ngozi Eze",
      preferred: "Ngozi",
      nicknames: [],
    },
    guardians: ["Marisela Eze", "Randall Akintola"],
    siblings: ["Obinna"],
    staff: ["Mr. Abernathy", "Mr. Duc Park", "Odette Park"],
    school: "Twin Forks Prep",
    program: "Juniper Path IOP",
    codeNames: [],
  },
  MB20: {
    student: {
      legal: "Tae-yang Noh",
      preferred: "Tae-yang",
      nicknames: [],
    },
    guardians: ["Myung-hee Noh"],
    siblings: [],
    staff: [],
    school: "Alder Ridge Prep",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MB21: {
    student: {
      legal: "Gaozong Yang",
      preferred: "Gaozong",
      nicknames: ["Gaoz"],
    },
    guardians: ["Marisela Yang", "Stanisław Yang"],
    siblings: ["Mai Nhia"],
    staff: ["Mr. Dominguez", "Mr. Duc Castellano", "Tammy Moreau"],
    school: "Alder Ridge Early College",
    program: "Open Gate Teen IOP",
    codeNames: [],
  },
  MB22: {
    student: {
      legal: "Jace Whitlock",
      preferred: "Jace",
      nicknames: [],
    },
    guardians: ["Tammy Whitlock", "Wade Whitlock"],
    siblings: [],
    staff: [],
    school: "Thistle Creek Academy",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MB23: {
    student: {
      legal: "Vihaan Reddy",
      preferred: "Vihaan",
      nicknames: ["Vih"],
    },
    guardians: ["Yolande Reddy", "Lamont Reddy"],
    siblings: ["Harleen"],
    staff: ["Mrs. Vasquez", "Mr. Emeka Cruz", "Marisela Castellano"],
    school: "Eleanor Wirth Middle School",
    program: "Open Gate Teen IOP",
    codeNames: [],
  },
  MB24: {
    student: {
      legal: "Demarion Broadnax",
      preferred: "Demarion",
      nicknames: ["Dema"],
    },
    guardians: ["Marisela Broadnax", "Terrance Broadnax"],
    siblings: [],
    staff: [],
    school: "Santa Inés HS",
    program: "Juniper Path IOP",
    codeNames: [],
  },
  MB25: {
    student: {
      legal: "Soyeon Nou Chee Shim",
      preferred: "Soyeon",
      nicknames: ["Soye"],
    },
    guardians: ["Marisela Shim", "Filipo Noh"],
    siblings: ["Areum"],
    staff: ["Mrs. Lindgren", "Mr. Terrance Nakamura", "Myung-hee Nakamura"],
    school: "Monroe Park Early College",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MB26: {
    student: {
      legal: "Tae-yang Ryu",
      preferred: "Tae-yang",
      nicknames: [],
    },
    guardians: ["Consuelo Ryu", "Duc Ryu"],
    siblings: [],
    staff: [],
    school: "Granite Hollow Middle School",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MB27: {
    student: {
      legal: "Dieudonné Yareli Joseph",
      preferred: "Dieudonné",
      nicknames: ["Die"],
    },
    guardians: ["Yolande Joseph", "Wade Joseph"],
    siblings: ["Fabiola"],
    staff: ["Ms. Dominguez", "Mr. Lamont Sorensen", "Odette Goldfarb"],
    school: "Twin Forks Charter",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MB28: {
    student: {
      legal: "Xeng Moua",
      preferred: "Xeng",
      nicknames: [],
    },
    guardians: ["Blessing Moua", "Filipo Moua"],
    siblings: [],
    staff: [],
    school: "Bayview Heights Charter",
    program: "Juniper Path IOP",
    codeNames: [],
  },
  MB29: {
    student: {
      legal: "Xeng Cha",
      preferred: "Xeng",
      nicknames: [],
    },
    guardians: ["Odette Cha", "Randall Cha"],
    siblings: ["Xeng"],
    staff: ["Mrs. Rhee", "Mr. Clifton Castellano", "Thuy Abernathy"],
    school: "Twin Forks HS",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MB30: {
    student: {
      legal: "Bilan Bogna Hersi",
      preferred: "Bilan",
      nicknames: [],
    },
    guardians: ["Nadine Hersi", "Abukar Hersi"],
    siblings: [],
    staff: [],
    school: "Granite Hollow High School",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MB31: {
    student: {
      legal: "Kiyah Crump",
      preferred: "Kiyah",
      nicknames: [],
    },
    guardians: ["Consuelo Crump", "Curtis Crump"],
    siblings: ["Jabari"],
    staff: ["Mrs. Moreau", "Mr. Lamont Goldfarb", "Debra Castellano"],
    school: "Rosewood Academy",
    program: "Open Gate Teen IOP",
    codeNames: [],
  },
  MB32: {
    student: {
      legal: "Darwin Tsosie",
      preferred: "Darwin",
      nicknames: ["Darw"],
    },
    guardians: ["Marisela Tsosie", "Terrance Tsosie"],
    siblings: [],
    staff: [],
    school: "Copperline Jr High",
    program: "Juniper Path IOP",
    codeNames: [],
  },
  MB33: {
    student: {
      legal: "Ifeoluwa Akintola",
      preferred: "Ifeoluwa",
      nicknames: ["Ifeo"],
    },
    guardians: ["Amina Akintola"],
    siblings: ["Chidera"],
    staff: ["Ms. McNulty", "Mr. Clifton Obi", "Esi Cruz"],
    school: "Eleanor Wirth Middle School",
    program: "Open Gate Teen IOP",
    codeNames: [],
  },
  MB34: {
    student: {
      legal: "Dezbah Claw",
      preferred: "Dezbah",
      nicknames: ["Dezb"],
    },
    guardians: ["Thuy Claw", "Vikram Claw"],
    siblings: [],
    staff: [],
    school: "Rosewood HS",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MB35: {
    student: {
      legal: "Darwin Claw",
      preferred: "Darwin",
      nicknames: ["Darw"],
    },
    guardians: ["Thuy Claw"],
    siblings: ["Tyrell"],
    staff: ["Ms. Feng", "Mr. Stanisław Moreau", "Marisela Abernathy"],
    school: "Copperline Early College",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MB36: {
    student: {
      legal: "Caio Barbosa",
      preferred: "Caio",
      nicknames: [],
    },
    guardians: ["Thuy Barbosa", "Ernst Barbosa"],
    siblings: [],
    staff: [],
    school: "Kestrel Point High School",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MB37: {
    student: {
      legal: "Yetunde Haseya Eze",
      preferred: "Yetunde",
      nicknames: ["Yetu"],
    },
    guardians: ["Nadine Eze", "Sang-woo Eze"],
    siblings: ["Chidera"],
    staff: ["Mr. Castellano", "Mr. Vasyl Lindgren", "Jolanta Dominguez"],
    school: "Monroe Park Academy",
    program: "Juniper Path IOP",
    codeNames: [],
  },
  MB38: {
    student: {
      legal: "Kele Nez",
      preferred: "Kele",
      nicknames: [],
    },
    guardians: ["Tammy Nez", "Rogelio Bitsui"],
    siblings: [],
    staff: [],
    school: "Thistle Creek Early College",
    program: "Open Gate Teen IOP",
    codeNames: [],
  },
  MB39: {
    student: {
      legal: "Demarion Crump",
      preferred: "Demarion",
      nicknames: ["Dem"],
    },
    guardians: ["Nadine Crump", "Lamont Gaines"],
    siblings: ["Kiyah"],
    staff: ["Mr. Adeleke", "Mr. Duc Rhee", "Myung-hee Feng"],
    school: "Bayview Heights Charter",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MB40: {
    student: {
      legal: "John Mark Malosi Magsaysay",
      preferred: "John Mark",
      nicknames: [],
    },
    guardians: ["Kimberlee Magsaysay", "Vasyl Reyes"],
    siblings: [],
    staff: [],
    school: "Rosewood Academy",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MB41: {
    student: {
      legal: "Chong Leng Moua",
      preferred: "Chong Leng",
      nicknames: [],
    },
    guardians: ["Thuy Moua", "Ernst Xiong"],
    siblings: ["Paj Zaub"],
    staff: ["Ms. Rhee", "Mr. Duc Whitehorse", "Sunita Snow"],
    school: "Old Orchard Academy",
    program: "Juniper Path IOP",
    codeNames: [],
  },
  MB42: {
    student: {
      legal: "Zakariye Chase Jama",
      preferred: "Zakariye",
      nicknames: ["Zak"],
    },
    guardians: ["Odette Jama"],
    siblings: [],
    staff: [],
    school: "Copperline Middle School",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MB43: {
    student: {
      legal: "Precious Reyes",
      preferred: "Precious",
      nicknames: ["Pre"],
    },
    guardians: ["Yolande Reyes"],
    siblings: ["Precious"],
    staff: ["Mrs. Bell", "Mr. Emeka Vasquez", "Odette Moreau"],
    school: "Old Orchard Jr High",
    program: "Juniper Path IOP",
    codeNames: [],
  },
  MB44: {
    student: {
      legal: "Tucker Nanabah Dunaway",
      preferred: "Tucker",
      nicknames: ["Tuck"],
    },
    guardians: ["Vaiola Dunaway", "Clifton Dunaway"],
    siblings: [],
    staff: [],
    school: "Prairie Wind High School",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MB45: {
    student: {
      legal: "John Mark Magsaysay",
      preferred: "John Mark",
      nicknames: [],
    },
    guardians: ["Vaiola Magsaysay", "Curtis Bautista"],
    siblings: ["John Mark"],
    staff: ["Mrs. Vasquez", "Mr. Ernst Bell", "Sunita Whitehorse"],
    school: "Copperline HS",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MB46: {
    student: {
      legal: "Itzayana Ray Peña Ruiz",
      preferred: "Itzayana",
      nicknames: ["Itz"],
    },
    guardians: ["Amina Peña Ruiz", "Rogelio Peña Ruiz"],
    siblings: [],
    staff: [],
    school: "Old Orchard Academy",
    program: "Juniper Path IOP",
    codeNames: [],
  },
  MB47: {
    student: {
      legal: "Jaspreet Sandhu",
      preferred: "Jaspreet",
      nicknames: ["Jasp"],
    },
    guardians: ["Thuy Sandhu", "Ernst Chatterjee"],
    siblings: ["Ananya"],
    staff: ["Mr. Obi", "Mr. Marcelo Tran", "Rosario Abernathy"],
    school: "Kestrel Point Early College",
    program: "Juniper Path IOP",
    codeNames: [],
  },
  MB48: {
    student: {
      legal: "Tuấn Kiệt Võ",
      preferred: "Tuấn Kiệt",
      nicknames: [],
    },
    guardians: ["Marisela Võ", "Marcelo Lương"],
    siblings: [],
    staff: [],
    school: "Eleanor Wirth Prep",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MB49: {
    student: {
      legal: "Vihaan Diễm My Iyer",
      preferred: "Vihaan",
      nicknames: ["Vih"],
    },
    guardians: ["Marisela Iyer", "Curtis Iyer"],
    siblings: ["Jaspreet"],
    staff: ["Ms. Dominguez", "Mr. Marcelo Rhee", "Tammy Adeleke"],
    school: "Twin Forks High School",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MB50: {
    student: {
      legal: "Gaozong Cha",
      preferred: "Gaozong",
      nicknames: ["Gaoz"],
    },
    guardians: ["Kimberlee Cha", "Clifton Cha"],
    siblings: [],
    staff: [],
    school: "Kestrel Point Early College",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MB51: {
    student: {
      legal: "Anas Tareq El-Khatib",
      preferred: "Anas",
      nicknames: [],
    },
    guardians: ["Vaiola El-Khatib"],
    siblings: ["Layan"],
    staff: ["Ms. Moreau", "Mr. Hamid Hoffmeister", "Blessing Castellano"],
    school: "Kestrel Point Academy",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MB52: {
    student: {
      legal: "Pua Tanuvasa",
      preferred: "Pua",
      nicknames: [],
    },
    guardians: ["Renata Tanuvasa"],
    siblings: [],
    staff: [],
    school: "Thistle Creek Prep",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MB53: {
    student: {
      legal: "Tiare Luana Seiuli",
      preferred: "Tiare",
      nicknames: [],
    },
    guardians: ["Kimberlee Seiuli", "Clifton Seiuli"],
    siblings: ["Pua"],
    staff: ["Mr. Tran", "Mr. Hamid Moreau", "Odette Hoffmeister"],
    school: "Twin Forks Charter",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MB54: {
    student: {
      legal: "Tucker Stoltzfus",
      preferred: "Tucker",
      nicknames: ["Tuck"],
    },
    guardians: ["Kimberlee Stoltzfus", "Abukar Stoltzfus"],
    siblings: [],
    staff: [],
    school: "Alder Ridge Middle School",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MB55: {
    student: {
      legal: "Jaspreet Hibaq Deshmukh",
      preferred: "Jaspreet",
      nicknames: ["Jasp"],
    },
    guardians: ["Odette Deshmukh"],
    siblings: ["Vihaan"],
    staff: ["Mr. Snow", "Mr. Rogelio Rhee", "Nadine Dominguez"],
    school: "Santa Inés HS",
    program: "Open Gate Teen IOP",
    codeNames: [],
  },
  MB56: {
    student: {
      legal: "Jabari Gaines",
      preferred: "Jabari",
      nicknames: ["Jaba"],
    },
    guardians: ["Jolanta Gaines", "Nestor Gaines"],
    siblings: [],
    staff: [],
    school: "Old Orchard Academy",
    program: "Open Gate Teen IOP",
    codeNames: [],
  },
  MB57: {
    student: {
      legal: "Jean-Robert Lesia Desir",
      preferred: "Jean-Robert",
      nicknames: [],
    },
    guardians: ["Consuelo Desir"],
    siblings: ["Fabiola"],
    staff: ["Mrs. Tran", "Mr. Hamid Snow", "Sunita Moreau"],
    school: "Prairie Wind Academy",
    program: "Juniper Path IOP",
    codeNames: [],
  },
  MB58: {
    student: {
      legal: "Ifrah Bilan Osman",
      preferred: "Ifrah",
      nicknames: [],
    },
    guardians: ["Consuelo Osman"],
    siblings: [],
    staff: [],
    school: "Marrow Bay Academy",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MB59: {
    student: {
      legal: "Rich Price",
      preferred: "Rich",
      nicknames: [],
    },
    guardians: ["Amina Price"],
    siblings: ["Sunny"],
    staff: ["Ms. Adeleke", "Mr. Sang-woo Tran", "Sunita Ostrowski"],
    school: "Santa Inés Charter",
    program: "Juniper Path IOP",
    codeNames: [],
  },
  MB60: {
    student: {
      legal: "Murilo Ribeiro",
      preferred: "Murilo",
      nicknames: ["Muri"],
    },
    guardians: ["Thuy Ribeiro"],
    siblings: [],
    staff: [],
    school: "Twin Forks Academy",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MB61: {
    student: {
      legal: "Hibaq Dirie",
      preferred: "Hibaq",
      nicknames: [],
    },
    guardians: ["Myung-hee Dirie"],
    siblings: ["Sagal"],
    staff: ["Ms. Feng", "Mr. Rogelio Lindgren", "Nadine McNulty"],
    school: "Granite Hollow Middle School",
    program: "Juniper Path IOP",
    codeNames: [],
  },
  MB62: {
    student: {
      legal: "Ostap Koval",
      preferred: "Ostap",
      nicknames: [],
    },
    guardians: ["Vaiola Koval"],
    siblings: [],
    staff: [],
    school: "Eleanor Wirth HS",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MB63: {
    student: {
      legal: "Kele Ifrah Claw",
      preferred: "Kele",
      nicknames: [],
    },
    guardians: ["Odette Claw", "Gerald Nez"],
    siblings: ["Haseya"],
    staff: ["Mr. Whitehorse", "Mr. Randall Rhee", "Tammy Ostrowski"],
    school: "Santa Inés Early College",
    program: "Open Gate Teen IOP",
    codeNames: [],
  },
  MB64: {
    student: {
      legal: "Stevenson Pierre-Louis",
      preferred: "Stevenson",
      nicknames: ["Ste"],
    },
    guardians: ["Renata Pierre-Louis"],
    siblings: [],
    staff: [],
    school: "Eleanor Wirth Prep",
    program: "Juniper Path IOP",
    codeNames: [],
  },
  MB65: {
    student: {
      legal: "Zlata Malosi Tkachenko",
      preferred: "Zlata",
      nicknames: [],
    },
    guardians: ["Blessing Tkachenko", "Marcelo Melnyk"],
    siblings: ["Zlata"],
    staff: ["Mrs. Feng", "Mr. Lamont Obi", "Jolanta Lindgren"],
    school: "Copperline HS",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MB66: {
    student: {
      legal: "Diễm My Võ",
      preferred: "Diễm My",
      nicknames: [],
    },
    guardians: ["Vaiola Võ", "Vikram Võ"],
    siblings: [],
    staff: [],
    school: "Copperline Charter",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MB67: {
    student: {
      legal: "Kiyah Hightower",
      preferred: "Kiyah",
      nicknames: [],
    },
    guardians: ["Jolanta Hightower"],
    siblings: ["Jabari"],
    staff: ["Mrs. Nakamura", "Mr. Ernst Ostrowski", "Renata Obi"],
    school: "Fort Hadley Charter",
    program: "Open Gate Teen IOP",
    codeNames: [],
  },
  MB68: {
    student: {
      legal: "Meera Bhatt",
      preferred: "Meera",
      nicknames: [],
    },
    guardians: ["Blessing Bhatt", "Marcelo Bhatt"],
    siblings: [],
    staff: [],
    school: "Copperline Jr High",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MB69: {
    student: {
      legal: "Ubah Guled",
      preferred: "Ubah",
      nicknames: [],
    },
    guardians: ["Vaiola Guled", "Ernst Guled"],
    siblings: ["Liban"],
    staff: ["Mr. Park", "Mr. Vikram Vasquez", "Farida Goldfarb"],
    school: "Granite Hollow Early College",
    program: "Open Gate Teen IOP",
    codeNames: [],
  },
  MB70: {
    student: {
      legal: "Tareq Rohit Qasim",
      preferred: "Tareq",
      nicknames: [],
    },
    guardians: ["Consuelo Qasim", "Clifton Qasim"],
    siblings: [],
    staff: [],
    school: "Twin Forks Charter",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MB71: {
    student: {
      legal: "Zaria Broadnax",
      preferred: "Zaria",
      nicknames: [],
    },
    guardians: ["Yolande Broadnax"],
    siblings: ["Demarion"],
    staff: ["Ms. Kaminski", "Mr. Marcelo Adeleke", "Odette Hoffmeister"],
    school: "Sandhill Early College",
    program: "Open Gate Teen IOP",
    codeNames: [],
  },
  MB72: {
    student: {
      legal: "Ishita Reddy",
      preferred: "Ishita",
      nicknames: ["Ish"],
    },
    guardians: ["Esi Reddy", "Curtis Reddy"],
    siblings: [],
    staff: [],
    school: "Old Orchard Prep",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MB73: {
    student: {
      legal: "Skylar Whitlock",
      preferred: "Skylar",
      nicknames: ["Sky"],
    },
    guardians: ["Kimberlee Whitlock", "Stanisław Whitlock"],
    siblings: ["Colton"],
    staff: ["Mr. Abernathy", "Mr. Filipo Cruz", "Sunita Dominguez"],
    school: "Bayview Heights Prep",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MB74: {
    student: {
      legal: "Meera Guerline Reddy",
      preferred: "Meera",
      nicknames: [],
    },
    guardians: ["Thuy Reddy", "Vikram Reddy"],
    siblings: [],
    staff: [],
    school: "Copperline Jr High",
    program: "Juniper Path IOP",
    codeNames: [],
  },
  MB75: {
    student: {
      legal: "Bill Young",
      preferred: "Bill",
      nicknames: [],
    },
    guardians: ["Consuelo Young", "Emeka Day"],
    siblings: ["Hope"],
    staff: ["Mr. Park", "Mr. Clifton Cruz", "Marisela Whitehorse"],
    school: "Bayview Heights Charter",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MB76: {
    student: {
      legal: "Ifrah Hersi",
      preferred: "Ifrah",
      nicknames: [],
    },
    guardians: ["Renata Hersi", "Clifton Hersi"],
    siblings: [],
    staff: [],
    school: "Bayview Heights Middle School",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MB77: {
    student: {
      legal: "Yaryna Kele Melnyk",
      preferred: "Yaryna",
      nicknames: ["Yar"],
    },
    guardians: ["Amina Melnyk", "Nestor Melnyk"],
    siblings: ["Yaryna"],
    staff: ["Mr. McNulty", "Mr. Ernst Feng", "Yolande Park"],
    school: "Bayview Heights Prep",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MB78: {
    student: {
      legal: "Tuấn Kiệt Trịnh",
      preferred: "Tuấn Kiệt",
      nicknames: [],
    },
    guardians: ["Nadine Trịnh", "Duc Trịnh"],
    siblings: [],
    staff: [],
    school: "Copperline Charter",
    program: "Juniper Path IOP",
    codeNames: [],
  },
  MB79: {
    student: {
      legal: "Kacper Hải Đăng Sikora",
      preferred: "Kacper",
      nicknames: ["Kac"],
    },
    guardians: ["Rosario Sikora"],
    siblings: ["Jagoda"],
    staff: ["Mrs. Patel", "Mr. Duc Bell", "Myung-hee Park"],
    school: "Rosewood Early College",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MB80: {
    student: {
      legal: "Guerline Ioane Joseph",
      preferred: "Guerline",
      nicknames: ["Gue"],
    },
    guardians: ["Marisela Joseph"],
    siblings: [],
    staff: [],
    school: "Monroe Park High School",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MB81: {
    student: {
      legal: "Ha-eun Ubah Shim",
      preferred: "Ha-eun",
      nicknames: [],
    },
    guardians: ["Myung-hee Shim"],
    siblings: ["Jisoo"],
    staff: ["Mrs. Castellano", "Mr. Nestor Sorensen", "Yolande Park"],
    school: "Twin Forks Middle School",
    program: "Open Gate Teen IOP",
    codeNames: [],
  },
  MB82: {
    student: {
      legal: "Ubah Osman",
      preferred: "Ubah",
      nicknames: [],
    },
    guardians: ["Blessing Osman", "Gerald Abshir"],
    siblings: [],
    staff: [],
    school: "Thistle Creek Charter",
    program: "Open Gate Teen IOP",
    codeNames: [],
  },
  MB83: {
    student: {
      legal: "Thiago Nascimento",
      preferred: "Thiago",
      nicknames: ["Thi"],
    },
    guardians: ["Halyna Nascimento", "Vasyl Camargo"],
    siblings: ["Caio"],
    staff: ["Mrs. Ostrowski", "Mr. Stanisław Snow", "Consuelo Adeleke"],
    school: "Rosewood Academy",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MB84: {
    student: {
      legal: "Ishita Sandhu",
      preferred: "Ishita",
      nicknames: ["Ish"],
    },
    guardians: ["Rosario Sandhu"],
    siblings: [],
    staff: [],
    school: "Santa Inés HS",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MB85: {
    student: {
      legal: "Salma Emiliano Saleh",
      preferred: "Salma",
      nicknames: [],
    },
    guardians: ["Tammy Saleh", "Abukar Saleh"],
    siblings: ["Ziad"],
    staff: ["Ms. Cruz", "Mr. Marcelo Rhee", "Kimberlee Rhee"],
    school: "Kestrel Point Academy",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MB86: {
    student: {
      legal: "Xeng Xiong",
      preferred: "Xeng",
      nicknames: [],
    },
    guardians: ["Amina Xiong", "Nestor Thao"],
    siblings: [],
    staff: [],
    school: "Copperline High School",
    program: "Open Gate Teen IOP",
    codeNames: [],
  },
  MB87: {
    student: {
      legal: "Nyla Broadnax",
      preferred: "Nyla",
      nicknames: [],
    },
    guardians: ["Kimberlee Broadnax", "Sang-woo Broadnax"],
    siblings: ["Demarion"],
    staff: ["Mrs. Nakamura", "Mr. Nestor Goldfarb", "Thuy Rhee"],
    school: "Copperline Charter",
    program: "Open Gate Teen IOP",
    codeNames: [],
  },
  MB88: {
    student: {
      legal: "Kelechi Kelechi Okonkwo",
      preferred: "Kelechi",
      nicknames: ["Kel"],
    },
    guardians: ["Renata Okonkwo"],
    siblings: [],
    staff: [],
    school: "Granite Hollow Jr High",
    program: "Open Gate Teen IOP",
    codeNames: [],
  },
  MB89: {
    student: {
      legal: "Soyeon Sagal Hwang",
      preferred: "Soyeon",
      nicknames: ["Soye"],
    },
    guardians: ["Myung-hee Hwang", "Curtis Hwang"],
    siblings: ["Soyeon"],
    staff: ["Ms. Whitehorse", "Mr. Terrance Ostrowski", "Yolande Patel"],
    school: "Rosewood Academy",
    program: "Juniper Path IOP",
    codeNames: [],
  },
  MB90: {
    student: {
      legal: "Ngozi Akintola",
      preferred: "Ngozi",
      nicknames: [],
    },
    guardians: ["Rosario Akintola", "Hamid Akintola"],
    siblings: [],
    staff: [],
    school: "Monroe Park Middle School",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MB91: {
    student: {
      legal: "Chase Banks",
      preferred: "Chase",
      nicknames: [],
    },
    guardians: ["Farida Banks", "Sang-woo Banks"],
    siblings: ["Art"],
    staff: ["Ms. Obi", "Mr. Hamid Castellano", "Farida Castellano"],
    school: "Prairie Wind Prep",
    program: "Open Gate Teen IOP",
    codeNames: [],
  },
  MB92: {
    student: {
      legal: "Thiago Lesia Camargo",
      preferred: "Thiago",
      nicknames: ["Thi"],
    },
    guardians: ["Marisela Camargo", "Stanisław Camargo"],
    siblings: [],
    staff: [],
    school: "Granite Hollow Prep",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MB93: {
    student: {
      legal: "Do-hyun Bae",
      preferred: "Do-hyun",
      nicknames: [],
    },
    guardians: ["Marisela Bae"],
    siblings: ["Yuna"],
    staff: ["Mrs. Ostrowski", "Mr. Hamid Abernathy", "Thuy Hoffmeister"],
    school: "Copperline HS",
    program: "Open Gate Teen IOP",
    codeNames: [],
  },
  MB94: {
    student: {
      legal: "Bashir Emiliano Qasim",
      preferred: "Bashir",
      nicknames: ["Bash"],
    },
    guardians: ["Odette Qasim"],
    siblings: [],
    staff: [],
    school: "Thistle Creek Academy",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MB95: {
    student: {
      legal: "Ngozi Yaryna Eze",
      preferred: "Ngozi",
      nicknames: [],
    },
    guardians: ["Nadine Eze", "Lamont Eze"],
    siblings: ["Zainab"],
    staff: ["Ms. Sorensen", "Mr. Ernst Vasquez", "Yolande Cruz"],
    school: "Thistle Creek Charter",
    program: "Open Gate Teen IOP",
    codeNames: [],
  },
  MB96: {
    student: {
      legal: "Jabari Chong Leng Crump",
      preferred: "Jabari",
      nicknames: ["Jab"],
    },
    guardians: ["Esi Crump"],
    siblings: [],
    staff: [],
    school: "Fort Hadley Prep",
    program: "Bridgewater Virtual IOP",
    codeNames: [],
  },
  MB97: {
    student: {
      legal: "Zakariye Dirie",
      preferred: "Zakariye",
      nicknames: ["Zaka"],
    },
    guardians: ["Tammy Dirie"],
    siblings: ["Sagal"],
    staff: ["Mr. Abernathy", "Mr. Nestor Dominguez", "Sunita Whitehorse"],
    school: "Thistle Creek Jr High",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
  MB98: {
    student: {
      legal: "Masina Nyla Fonoti",
      preferred: "Masina",
      nicknames: ["Masi"],
    },
    guardians: ["Myung-hee Fonoti"],
    siblings: [],
    staff: [],
    school: "Granite Hollow Charter",
    program: "Juniper Path IOP",
    codeNames: [],
  },
  MB99: {
    student: {
      legal: "Sefina Tuiasosopo",
      preferred: "Sefina",
      nicknames: ["Sefi"],
    },
    guardians: ["Marisela Tuiasosopo"],
    siblings: ["Tiare"],
    staff: ["Ms. Goldfarb", "Mr. Clifton Snow", "Consuelo Abernathy"],
    school: "Sandhill Academy",
    program: "Juniper Path IOP",
    codeNames: [],
  },
  MB100: {
    student: {
      legal: "Angelo Catacutan",
      preferred: "Angelo",
      nicknames: ["Ange"],
    },
    guardians: ["Halyna Catacutan"],
    siblings: [],
    staff: [],
    school: "Kestrel Point Jr High",
    program: "Stillwater Adolescent IOP",
    codeNames: [],
  },
};

export const othersMadeBWritten = `
MB01| Hi team, From: [[Debra Rhee|roster]] [[ffeng@familia.example|email]]\\nHi, can [[M. Deshmukh|roster]] get <<11 more days>> for the essay? She's trying.\\nThanks, [[Debra Rhee|roster]]\\n[[Marrow Bay|school]] | [[2605550114|phone]]\\n504 mtg [[October 1st|date]]((, 2026)) ((rm ))[[318|room]]. ((Dr. ))[[Goldfarb|name]], [[Nadine|roster]] and the IOP. link [[https://zoom.us/j/76573229195|link]] More soon.
MB01| LA MAMÁ, [[NADINE|roster]], TRABAJA EN [[SUNRISE CAR WASH|organization]] Y SALE TARDE. [[MEERA DESHMUKH|roster]] SE QUEDA CON ((AUNT ))[[RUKHSANA|name]] <<LOS LUNES>>.
MB01| [[Meera|roster]] rides w [[Myroslav Boyko|name]] from [[Palmetto|address]] and [[Mercado|address]], bus skips that stop. <<5 tardies>>.\\nFamily moved to [[6538 W Hartwell Way|address]], [[Harlan City|city]] [[54769-1196|zip]]. Old landline is off. Email [[kaminski_odette72@k12mail.example|email]] for now. Will update.
MB01| Update: I am writing to summarize the past two weeks. Attendance has been steady, participation has grown from <<9 comments>> to <<21 comments>> per group, and the family reports <<fewer arguments>> about homework. We would like to keep the current accommodations through <<the end of the quarter>>.
MB01| quick note - site visit to [[marrow bay|school]] is [[5/12|date]] [[haseya tsosie|name]] from [[lakemont hospital|organization]] will sit in - <<5/5>> days present - <<8>> missing in <<geometry>> - ate lunch w/ peers <<x7>> - mood: <<4 out of 10>> i hope this helps
MB01| Buenos días. <<PHQ-9 17>>, was <<17>>. Sleep <<4 hrs>>. Will keep working on <<the coping card>>. thx
MB02| update: hospital was [[mercy general|organization]], discharge [[2026-11-12|date]], then <<5 weeks>> php. [[gerald|roster]] has papers.\\n[[weston|roster]] reports <<no urges>> since [[18 september|date]]. told [[joy|name]] and ((grandpa ))[[eino|name]] about the plan. fyi.
MB02| Update: Rate of work is up: <<2/5>> assignments in <<Cornell notes>>. <<Geometry>> still the hard one. Great kid, rough week. Columbia screen <<negative>>. <<988>> and crisis text <<741741>> reviewed. Safety plan on file, family has a copy. I hope this helps.
MB02| quick note - I am writing to summarize the past two weeks. Attendance has been steady, participation has grown from <<11 comments>> to <<3 comments>> per group, and the family reports <<fewer arguments>> about homework. We would like to keep the current accommodations through <<the end of the quarter>>. Columbia screen <<negative>>. <<988>> and crisis text <<741741>> reviewed. Safety plan on file, family has a copy. I hope this helps.
MB02| FYI: [[Weston|roster]](('s)) <<PHQ-A is 21>>. ((dida ))[[Nina|name]] joined the last <<12 min>> of session. tbd
MB02| so [[Gerald|roster]] picks up in a gray van, plate [[BA-64309|plate]]. Backup is ((dida ))[[Nina|name]], [[(325)555-0166 ext 83|phone]].
MB02| Mood <<6/10>>, anxiety <<4/10>>, energy <<7/10>>. Used <<paced breathing>> twice. Next check in <<Tuesday>>. May need a follow up.
MB03| spelling: it's [[Meera|roster]], not [[Meeera|typo]]. [[Nadine Iyer|roster]] asked twice. <<Fix the roster>> pls <<PHQ-9 6>>, was <<7>>. Sleep <<5.5 hrs>>. Will keep working on <<check the facts>>. Will update.
MB03| Zip on file [[80764|zip]] is wrong, they live off [[Orchard Pl|address]] in [[Elmhaven|city]] now. Day <<9 of 36>>. Denies SI/HI. Practiced <<5-4-3-2-1 grounding>> and shared the <<pros and cons>> list with the group. Gracias.
MB03| Hi team, can u ask [[Meera|roster]] if she got the <<Chromebook>> back? asset [[20-CS-69346|id]] Bill for the yearbook can wait. <<Chromebook>> login is fixed. The <<Monday group>> loved the art project, so did I. Will update.
MB03| so - <<3/5>> days present\\n- <<11>> missing in <<World History>>\\n- ate lunch w/ peers <<x9>>\\n- mood: <<5 out of 10>> I hope this helps.
MB03| quick note - Hospital was [[Hollis Clinic|organization]], discharge [[April 23|date]], then <<4 weeks>> PHP. [[Nadine|roster]] has papers. thx
MB03| <<Grace period>> on late work runs <<15 days>>. After that it's <<half credit>>. <<Cornell notes>> shows everything. May need a follow up.
MB04| just now: i am writing to summarize the past two weeks attendance has been steady participation has grown from <<2 comments>> to <<18 comments>> per group and the family reports <<fewer arguments>> about homework we would like to keep the current accommodations through <<the end of the quarter>>
MB04| [[BB|initials]] USED <<OPPOSITE ACTION>> AT LUNCH. <<4/10>> TO <<4/10>>. ((COACH ))[[OBI|name]] WAS GREAT W/ HER GRACIAS.
MB04| HEY, <<PHQ-9 18>>, WAS <<18>>. SLEEP <<3.5 HRS>>. WILL KEEP WORKING ON <<5-4-3-2-1 GROUNDING>>. HE CAN <<WILL>> HIMSELF THROUGH <<SPANISH CLASS>> BUT NOT LUNCH. CHASE DOWN THE MISSING FORM <<NEXT WEDNESDAY>> PLS MORE SOON.
MB04| [[Ostap Hrytsenko|name]] (youth pastor, [[Chùa Liên Hoa|organization]]) checks on [[Bohdan|roster]] <<every Monday>>. Good support.
MB04| just now: sleep hygeine reviewed, phone out of the room by ten. <<6h>> avg. wants to drop <<english 10>>, told him lets talk <<friday>>
MB04| GAD-7 <<9>> today. Panic <<x7>> this week, shortest was <<13 min>>. Continue <<exposure ladder step 2>>. Gracias.
MB05| update: [[P. H.|initials]] out [[april 11th|date]] back ((the ))[[1st|date]] <<no penalty>> on the <<spanish class>> quiz
MB05| hi team <<phq-9 9>> was <<13>> sleep <<5.5 hrs>> will keep working on <<urge surfing>> dice que durmió <<4.5 horas>> y que no quiere prender la cámara vamos <<poco a poco>> sigue viniendo al grupo
MB05| spelling: it's [[peyton|roster]] not [[peytton|typo]] [[rosario hadley|roster]] asked twice <<fix the roster>> pls will update
MB05| Just now: ok so quick update <<no crying today>> and <<3 of 6 pds>> attended. she ate <<half a sandwich>>. im calling it a win lol No rush.
MB05| hey wants to stop journaling we agreed <<7 lines a day>> part time job ok if under <<15 hrs>> a week ok so quick update <<no crying today>> and <<2 of 6 pds>> attended she ate <<half a sandwich>> im calling it a win lol i hope this helps
MB05| hey ok so quick update <<no crying today>> and <<4 of 6 pds>> attended she ate <<half a sandwich>> im calling it a win lol let me know
MB06| [[Thiago Teixeira|roster]] made the [[Bulldogs|organization]]!!! tryouts were [[02.14.25|date]]. <<Health>> grade is <<94%>>. thx
MB06| Buenos días. he can <<will>> himself through <<Geometry>> but not lunch. chase down the missing form <<next Tuesday>> pls
MB06| FYI: [[Thiago|roster]] made the [[Bulldogs|organization]]!!! tryouts were [[17 January|date]]. <<Health>> grade is <<74%>>. <<PHQ-9 13>>, was <<12>>. Sleep <<5 hrs>>. Will keep working on <<urge surfing>>. May need a follow up.
MB06| Buenos días. [[Bilan Dirie|name]] (youth pastor, [[New Bethel AME|organization]]) checks on [[Teixeira|roster]] <<every Monday>>. Good support. (see portal)
MB06| Buenos días. Columbia screen <<negative>>. <<988>> and crisis text <<741741>> reviewed. Safety plan on file, family has a copy. sleep hygeine reviewed, phone out of the room by ten. <<9h>> avg. wants to drop <<Art>>, told him lets talk <<Tuesday>>
MB06| Columbia screen <<negative>>. <<988>> and crisis text <<741741>> reviewed. Safety plan on file, family has a copy. thx
MB07| ((Dr. ))[[Moreau|name]] reports that [[Reyes|roster]] turned in <<12 of 6>> in <<Art>>. Friend [[Soyeon Shim|name]] helped. thx
MB07| fyi: <<phq-9 7>>, was <<8>>. sleep <<4 hrs>>. will keep working on <<dear man>>.
MB07| hey, <<Grace period>> on late work runs <<2 days>>. After that it's <<half credit>>. <<Google Classroom>> shows everything. She may need <<2 more days>> for the <<World History>> packet. I hope that is ok, mark it <<excused>> for now. No rush.
MB07| buenos días. aunt in [[san lázaro|city]] (<<out of state>>) wants custody. docket [[21-RN-38992|id]]. [[t. reyes|roster]] is upset, [[princess joy|roster]] is not. attended <<5 of 5>> groups this week, camera on <<most of the time>>. no safety concerns fyi.
MB07| update: she may need <<5 more days>> for the <<spanish class>> packet. i hope that is ok, mark it <<excused>> for now. thx
MB07| ((EL ))[[13 DE ABRIL|date]] HAY JUNTA CON ((MR. ))[[BELL|roster]]. [[THUY|roster]] PIDE INTÉRPRETE. [[PRINCESS JOY REYES|roster]] VA <<MEJORANDO>>. THANKS!
MB08| took <<concerta 5 mg>> w/ breakfast no side effects bp <<105/71>> back to class in <<4 min>> sleep hygeine reviewed phone out of the room by ten <<8h>> avg wants to drop <<geometry>> told him lets talk <<wednesday>> more soon
MB08| just now: took <<sertraline 5 mg>> w/ breakfast, no side effects. bp <<119/76>>. back to class in <<2 min>>. i hope this helps.
MB08| hey ok so quick update <<no crying today>> and <<4 of 6 pds>> attended she ate <<half a sandwich>> im calling it a win lol
MB08| hi team, please allow <<extra time>> and <<5 breaks>> per block in <<algebra>>. a <<small group>> setting works best. thank you! i hope this helps.
MB08| FYI: sleep hygeine reviewed, phone out of the room by ten. <<3h>> avg. wants to drop <<PE>>, told him lets talk <<Monday>>
MB08| Hi team, She may need <<6 more days>> for the <<Geometry>> packet. I hope that is ok, mark it <<excused>> for now. Let me know.
MB09| la mamá, [[nestor|roster]], trabaja en [[taco bell|organization]] y sale tarde. [[pawlak|roster]] se queda con ((nana ))[[jo|name]] <<los lunes>>.\\nzip on file [[17065|zip]] is wrong, they live off [[calle ocho norte terrace|address]] in [[dunsmoor|city]] now. will update.
MB09| HEY, [[JAGODA|roster]] MADE THE [[COMETS|organization]]!!! TRYOUTS WERE [[AUG. 15TH|date]]. <<HEALTH>> GRADE IS <<87%>>. WILL UPDATE.
MB09| hey, [[Thuy Pawlak|roster]] and [[Nestor|roster]] both came to family group, first time since [[June|date]]. <<No yelling>>. So proud!! from <<48%>> to <<78%>> in <<Spanish class>>. Faith in the process lol. The sunny desk by the window helps. Will update.
MB09| [[jagoda|roster]] and [[princess joy|name]] got into it at the [[cougars jv|organization]] game. ((coach ))[[dominguez|name]] broke it up. meeting <<next thursday>>.\\nfrom: [[clifton rhee|name]] [[thuy6@k12mail.example|email]]\\nhi, can [[jagoda|roster]] get <<11 more days>> for the essay? she's trying.\\nthanks, [[tammy patel|roster]]\\n[[alder ridge|school]] | [[625-555-0136|phone]] let me know.
MB09| hey, [[Jagoda|roster]](('s)) teacher [[Dominguez|name]] emailed [[goldfarb_thuy81@hotmail.com|email]] by mistake, that is [[Caio|name]](('s)) mom. thx
MB09| ((dr. ))[[arellano|name]] moved <<lexapro>> to <<75 mg>> starting [[feb. 20th|date]]. pharmacy is [[walgreens|organization]] on [[cottonwood|address]]. gracias.
MB10| Just now: [[Mahad|roster]] n [[Obinna Okonkwo|name]] r dating now lol, ((mr ))[[Ostrowski|name]] moved seats. <<Health>> calmer attended <<2 of 5>> groups this week, camera on <<most of the time>>. no safety concerns
MB10| quick note - SSN [[391-20-3797|ssn]] is on the intake form, please black it out. DOB [[11/20/2013|date]].
MB10| quick note - the <<friday group>> is full, could we try <<thursday>> instead? rose, bud, thorn went well. young kids can be very kind. she may need <<8 more days>> for the <<english 10>> packet. i hope that is ok, mark it <<excused>> for now. tbd
MB10| Columbia screen <<negative>>. <<988>> and crisis text <<741741>> reviewed. Safety plan on file, family has a copy.
MB10| text from [[Yetunde Nwosu|name]]: "is [[Mahad|roster]] ok??" I said ask [[Amina|roster]]. I hope this helps.
MB10| update: docs are at [[meet.google.com/abc-dxyz-qrs|link]] password is taped in ((rm ))[[178|room]] [[consuelo tran|name]] has access ((dr ))[[day|name]] moved <<melatonin>> to <<10 mg>> starting [[11/18|date]] pharmacy is [[labcorp|organization]] on [[van buren st|address]] no rush
MB11| fyi: [[jisoo|roster]] reports <<no urges>> since [[march 5th|date]]. told [[ioane|name]] and ((abuela ))[[concha|name]] about the plan. more soon.
MB11| Locker moved to [[2S|room]]. Inhaler serial [[996041|id]] expired [[9 December|date]].\\nZip on file [[42630|zip]] is wrong, they live off [[Sixth|address]] in [[Harlan City|city]] now. Will update.
MB11| spoke to ((Ms. ))[[Ostrowski|roster]], ((nurse ))[[McNulty|name]] and [[Myroslav|name]](('s)) mom. All agree [[Jisoo|roster]] sits up front in <<World History>>. Please allow <<extra time>> and <<6 breaks>> per block in <<Algebra>>. A <<small group>> setting works best. Thank you!
MB11| Site visit to [[Fort Hadley Early College|school]] is [[Jun 2|date]]. [[Paj Zaub Yang|typo]] from [[St. Luke Children|organization]] will sit in. Thanks!
MB11| aunt in [[north yarrow|city]] (<<out of state>>) wants custody. docket [[717451|id]]. [[y. yoon|roster]] is upset, [[j. yoon|roster]] is not. tbd
MB11| Day <<4 of 36>>. Denies SI/HI. Practiced <<TIPP>> and shared the <<pros and cons>> list with the group. HE WAS ON TIME <<4 DAYS IN A ROW>>. PLEASE TELL HIM WE NOTICED. STILL OWES <<12 LABS>> IN <<PE>>.
MB12| hey, [[art|roster]] missed group <<thursday>>, mom [[blessing|roster]] says the wifi was down. make up is on [[august 11th|date]]. no rush.
MB12| FYI: [[Art|roster]](('s)) teacher [[Rhee|name]] emailed [[cruz_nadine85@hotmail.com|email]] by mistake, that is [[Ludwika|name]](('s)) mom. Will update.
MB12| Mood <<5/10>>, anxiety <<5/10>>, energy <<8/10>>. Used <<the coping card>> twice. Next check in <<Tuesday>>. wants to stop journaling. we agreed <<10 lines a day>>. part time job ok if under <<14 hrs>> a week tbd
MB12| - <<3/5>> days present\\n- <<7>> missing in <<spanish class>>\\n- ate lunch w/ peers <<x7>>\\n- mood: <<10 out of 10>> let me know.
MB12| [[art|roster]] had <<9 hours>> of sleep, up with [[weston|name]]. mood <<4/10>>. next: [[sept 21|date]]. may need a follow up.
MB12| update: talked w [[blessing brown|roster]] at [[(354)555-0187 ext 95|phone]], ok to leave vm. [[art|roster]] is <<5/5>> this week
MB13| update: took <<abilify 100 mg>> w/ breakfast no side effects bp <<126/69>> back to class in <<8 min>> tbd
MB13| quick note - Hospital was [[St. Luke Children|organization]], discharge [[17 December|date]], then <<2 weeks>> PHP. [[Marisela Akintola|roster]] has papers. thx
MB13| so attended <<3 of 5>> groups this week, camera on <<most of the time>>. no safety concerns
MB13| Update: - <<2/5>> days present\\n- <<11>> missing in <<Biology>>\\n- ate lunch w/ peers <<x9>>\\n- mood: <<10 out of 10>> Let me know.
MB13| SO 504 MTG [[4TH OF AUGUST|date]] ((RM ))[[B3|room]]. ((MS. ))[[ABERNATHY|roster]], [[MARISELA|roster]] AND THE IOP. LINK [[https://docs.google.com/document/d/1157587x/edit|link]] OK SO QUICK UPDATE <<NO CRYING TODAY>> AND <<2 OF 6 PDS>> ATTENDED. SHE ATE <<HALF A SANDWICH>>. IM CALLING IT A WIN LOL TBD
MB13| fyi: hospital was [[mercy general|organization]], discharge ((the ))[[25th|date]], then <<5 weeks>> php. [[marisela|roster]] has papers. thanks!
MB14| Update: vtt: she is doing better with <<radical acceptance>> comma still avoids the cafeteria period we will try <<3 minutes>> on <<Wednesday>> More soon.
MB14| buenos días portal login from [[192.0.2.133|ip]] at ((1:12 am)) user [[@nyla.xo|handle]] [[nyla b|roster]] says it was [[colton|name]] gad-7 <<18>> today panic <<x11>> this week shortest was <<12 min>> continue <<exposure ladder step 2>>
MB14| hi team [[broadnax nyla|roster]] id [[S61919189|id]] tardy <<x10>> parent note on file grad plan: needs <<4 more credits>> summer school is an option <<khan academy>> for <<chemistry>> then a retest at <<70%>> may need a follow up
MB14| so [[Nyla|roster]] led the <<the coping card>> practice. Even [[Ifeoluwa|name]] put the phone away! FYI.
MB14| so [[Broadnax|roster]] wants to go back to [[Thistle Creek HS|school]], ((mr ))[[Rhee|name]] thinks <<half days>> first. I am writing to summarize the past two weeks. Attendance has been steady, participation has grown from <<3 comments>> to <<21 comments>> per group, and the family reports <<fewer arguments>> about homework. We would like to keep the current accommodations through <<the end of the quarter>>. I hope this helps.
MB14| buenos días [[NB|initials]] out [[05.25.25|date]] back [[nov 13|date]] <<no penalty>> on the <<civics>> quiz more soon
MB15| buenos días. can u ask [[prec|roster]] if she got the <<chromebook>> back? asset [[K92C3117|id]] will update.
MB15| update: ((mr ))[[mcnulty|roster]] reports that [[precious m|roster]] turned in <<6 of 6>> in <<algebra>> friend [[jabari h|name]] helped refill of <<intuniv>> is ready dose stays <<50 mg>> recheck in <<3 weeks>> weight <<up 11 lb>> let me know
MB15| quick note - Left class <<7 times>>, came back <<11 times>>. Used the <<break pass>> right. Frank talk about <<vaping>>, went ok. Dice que durmió <<5 horas>> y que no quiere prender la cámara. Vamos <<poco a poco>>, sigue viniendo al grupo.
MB15| Update: [[P. M.|initials]] used <<the coping card>> at lunch. <<3/10>> to <<2/10>>. ((Mr. ))[[McNulty|roster]] was great w/ her May need a follow up.
MB15| HEADS UP: [[BIRD|name]] FAMILY IS STAYING AT [[RED ROOF INN|organization]], [[2445 SIXTH BLVD UNIT Z|address]]. [[PREC|roster]] GOES THERE AFTER SCHOOL.\\nDOCS ARE AT [[meet.google.com/abc-lxyz-qrs|link]] , PASSWORD IS TAPED IN ((RM ))[[C-117|room]]. [[ERNST MCNULTY|typo]] HAS ACCESS. THANKS!
MB15| Hi team, sleep hygeine reviewed, phone out of the room by ten. <<6.5h>> avg. wants to drop <<English 10>>, told him lets talk <<Thursday>> Will update.
MB16| fyi: [[ngoc bich|roster]] works <<13 hrs>> at [[hobart meats|organization]] now. [[abukar|roster]] signed the permit on [[january 22nd|date]]. fyi.
MB16| hi team, mood <<10/10>>, anxiety <<7/10>>, energy <<10/10>>. used <<the coping card>> twice. next check in <<wednesday>>. thx
MB16| so from: [[sunita dominguez|name]] [[dadeleke@gmail.com|email]] hi can [[ngọc bích|roster]] get <<9 more days>> for the essay? she's trying thanks [[vasyl nakamura|name]] [[thistle creek early college|school]] | [[1-478-555-0193|phone]] took <<concerta 10 mg>> w/ breakfast no side effects bp <<120/80>> back to class in <<8 min>>
MB16| [[Ngoc Bich|roster]] reports <<no urges>> since [[2026-04-27|date]]. Told [[Bogna|name]] and ((abuela ))[[Concha|name]] about the plan. (see portal)
MB16| [[Ngọc Bích|roster]] made the [[Silver Knights|organization]]!!! tryouts were [[1-17|date]]. <<Algebra>> grade is <<91%>>. Thanks!
MB16| Insurance [[E81D5567|id]], <<13 sessions>> left, auth ends [[15th of April|date]]. [[Hamid Park|name]] is on it. No rush.
MB17| Buenos días. [[Nadine Okonkwo|roster]] and [[Duc|name]] both came to family group, first time since [[March|date]]. <<No yelling>>. Mood <<7/10>>, anxiety <<2/10>>, energy <<6/10>>. Used <<the worry jar>> twice. Next check in <<Tuesday>>. Gracias.
MB17| buenos días rate of work is up: <<3/5>> assignments in <<zones of regulation>> <<pe>> still the hard one great kid rough week grad plan: needs <<5 more credits>> summer school is an option <<khan academy>> for <<chemistry>> then a retest at <<70%>> no rush
MB17| Hi team, [[Kel|roster]] and [[Shandiin|name]] got into it at the [[Lady Rockets|organization]] game. ((Mrs. ))[[Castellano|roster]] broke it up. Meeting <<next Thursday>>. attended <<4 of 5>> groups this week, camera on <<most of the time>>. no safety concerns More soon.
MB17| buenos días gad-7 <<18>> today panic <<x3>> this week shortest was <<9 min>> continue <<exposure ladder step 2>> fyi
MB17| hi team <<grace period>> on late work runs <<4 days>> after that it's <<half credit>> <<khan academy>> shows everything i am writing to summarize the past two weeks attendance has been steady participation has grown from <<10 comments>> to <<14 comments>> per group and the family reports <<fewer arguments>> about homework we would like to keep the current accommodations through <<the end of the quarter>>
MB17| [[kel|roster]] n [[bohdan|name]] r dating now lol ((mr ))[[nakamura|name]] moved seats <<spanish class>> calmer will update
MB18| quick note - she may need <<2 more days>> for the <<civics>> packet. i hope that is ok, mark it <<excused>> for now. tbd
MB18| Update: heads up: [[Toussaint|name]] family is staying at [[The Haven Shelter|organization]], [[6560 Mercado Ave Unit S|address]]. [[Treyvon|roster]] goes there after school.\\n[[Treyvon B.|roster]] and [[Kele|name]] got into it at the [[Wave Volleyball Club|organization]] game. ((Mr. ))[[K|name]] broke it up. Meeting <<next Friday>>. Let me know.
MB18| so [[Consuelo Broadnax|roster]] picks up in a gray van, plate [[4VKB353|plate]]. Backup is ((aunt ))[[Rukhsana|name]], [[349.555.0126|phone]]. Rate of work is up: <<2/5>> assignments in <<IXL>>. <<Health>> still the hard one. Great kid, rough week. thx
MB18| [[Tre|roster]] is [[the kid whose house burned down on prom night|quasi]], so keep the <<attendance>> note vague. ((Mrs. ))[[Tran|name]] knows.\\n[[TB|initials]] used <<DEAR MAN>> at lunch. <<6/10>> to <<1/10>>. ((Mr. ))[[Patel|name]] was great w/ her Will update.
MB18| [[Treyvon|roster]](('s)) <<PHQ-A is 4>>. [[Demarion|name]] joined the last <<9 min>> of session. Gracias.
MB18| quick note - Rate of work is up: <<3/5>> assignments in <<Quizlet>>. <<Algebra>> still the hard one. Great kid, rough week. wants to stop journaling. we agreed <<7 lines a day>>. part time job ok if under <<8 hrs>> a week FYI.
MB19| Update: heads up: [[Pawlak|name]] family is staying at [[The Haven Shelter|organization]], [[3568 W Depot Blvd|address]]. [[Ngozi|roster]] goes there after school. May need a follow up.
MB19| so [[Randall|roster]] no vive en casa, [[Marisela Eze|roster]] es la mamá. ((cousin ))[[Deja|name]] es quien contesta el [[1-697-555-0147|phone]]. I am writing to summarize the past two weeks. Attendance has been steady, participation has grown from <<12 comments>> to <<8 comments>> per group, and the family reports <<fewer arguments>> about homework. We would like to keep the current accommodations through <<the end of the quarter>>. FYI.
MB19| quick note - he can <<will>> himself through <<civics>> but not lunch. chase down the missing form <<next thursday>> pls tbd
MB19| hey, [[Ngozi|roster]] n [[Gaozong|name]] r dating now lol, [[Park|roster]] moved seats. <<Health>> calmer
MB19| quick note - spelling: it's [[ngozi eze|roster]], not [[ngoozi|typo]]. [[marisela|roster]] asked twice. <<fix the roster>> pls\\n[[eze|roster]] had <<6 hours>> of sleep, up with ((tío ))[[memo|name]]. mood <<7/10>>. next: [[jun. 22nd|date]].
MB19| Hi team, Mood <<9/10>>, anxiety <<2/10>>, energy <<7/10>>. Used <<urge surfing>> twice. Next check in <<Monday>>.
MB20| just now: portal login from [[203.0.113.76|ip]] at ((1:12 am)), user [[@taeyang.xo|handle]]. [[tae-yang n.|roster]] says it was [[leobardo|name]]. more soon.
MB20| bill for the yearbook can wait. <<chromebook>> login is fixed. the <<monday group>> loved the art project, so did i. may need a follow up.
MB20| vtt: she is doing better with <<TIPP>> comma still avoids the cafeteria period we will try <<14 minutes>> on <<Friday>> he can <<will>> himself through <<Health>> but not lunch. chase down the missing form <<next Monday>> pls
MB20| buenos días. locker moved to [[B10|room]]. inhaler serial [[591031|id]] expired [[october 20th|date]].\\nfrom: [[tammy kaminski|name]] [[odette20@familia.example|email]]\\nhi, can [[tae-yang|roster]] get <<14 more days>> for the essay? she's trying.\\nthanks, [[nestor nakamura|name]]\\n[[alder ridge prep|school]] | [[783-555-0171|phone]]
MB20| fyi: spelling: it's [[tae-yang|roster]] not [[tae|roster]] [[myung-hee|roster]] asked twice <<fix the roster>> pls no rush
MB20| Just now: Dice que durmió <<8 horas>> y que no quiere prender la cámara. Vamos <<poco a poco>>, sigue viniendo al grupo. <<PHQ-9 25>>, was <<6>>. Sleep <<6.5 hrs>>. Will keep working on <<paced breathing>>. Will update.
MB21| he can <<will>> himself through <<Geometry>> but not lunch. chase down the missing form <<next Monday>> pls Thanks!
MB21| gad-7 <<16>> today. panic <<x11>> this week, shortest was <<13 min>>. continue <<exposure ladder step 3>>. ok so quick update <<no crying today>> and <<3 of 6 pds>> attended. she ate <<half a sandwich>>. im calling it a win lol i hope this helps.
MB21| so Zip on file [[32456-7217|zip]] is wrong, they live off [[Orchard Rd|address]] in [[Wexmere|city]] now. (see portal)
MB21| so <<Grace period>> on late work runs <<7 days>>. After that it's <<half credit>>. <<Chromebook>> shows everything. Refill of <<Abilify>> is ready, dose stays <<25 mg>>. Recheck in <<2 weeks>>. Weight <<up 6 lb>>. Thanks!
MB21| FYI: [[G. Yang|roster]] missed group <<Thursday>>, mom [[Marisela|roster]] says the wifi was down. Make up is on [[13th of September|date]]. tbd
MB21| Buenos días. [[Gaozong|roster]] wants to go back to [[Bayview Heights High School|school]], ((Mr. ))[[Patel|name]] thinks <<half days>> first. More soon.
MB22| hey, [[tammy whitlock|roster]] and [[wade|roster]] both came to family group, first time since [[september|date]]. <<no yelling>>. refill of <<guanfacine>> is ready, dose stays <<100 mg>>. recheck in <<3 weeks>>. weight <<up 7 lb>>. thanks!
MB22| just now: [[jace|roster]] needs a ride from [[wexmere|city]] <<on wednesdays>> [[art|name]] can drive till [[jun 19|date]] wants to stop journaling we agreed <<14 lines a day>> part time job ok if under <<6 hrs>> a week thanks!
MB22| hey, [[J.W.|initials]] out [[Sept 26|date]], back [[3rd of March|date]]. <<no penalty>> on the <<Health>> quiz. Gracias.
MB22| hey, [[Jace|roster]] missed group <<Wednesday>>, mom [[Tammy Whitlock|roster]] says the wifi was down. Make up is on [[1/19|date]]. wants to stop journaling. we agreed <<7 lines a day>>. part time job ok if under <<9 hrs>> a week
MB22| Mood <<8/10>>, anxiety <<2/10>>, energy <<6/10>>. Used <<5-4-3-2-1 grounding>> twice. Next check in <<Thursday>>. Thanks!
MB22| quick note - spoke to ((mr ))[[whitehorse|name]], ((nurse ))[[abernathy|name]] and [[john mark magsaysay|name]](('s)) mom. all agree [[jace|roster]] sits up front in <<health>>.
MB23| FYI: Hola equipo, hoy participó <<15 veces>> y terminó la tarea de <<Biology>>. Mañana seguimos con <<radical acceptance>>.
MB23| Hi team, - <<3/5>> days present\\n- <<9>> missing in <<Chemistry>>\\n- ate lunch w/ peers <<x11>>\\n- mood: <<1 out of 10>> thx
MB23| heads up: [[Darwish|name]] family is staying at [[Casa Esperanza|organization]], [[4540 Cottonwood Ln|address]]. [[V. Reddy|roster]] goes there after school. tbd
MB23| [[Vihhaan|typo]] says shes fine. [[Ha-eun|name]] says shes not. <<check the facts>> helped in ((3rd period))
MB23| quick note - [[vihaan|roster]] rides w [[nyla|name]] from [[ridge top pl|address]] and [[juniper rd|address]], bus skips that stop. <<2 tardies>>. let me know.
MB23| just now: from: [[marisela castellano|roster]] [[hostrowski@familia.example|email]] hi can [[vihaan|roster]] get <<2 more days>> for the essay? she's trying thanks [[marisela castellano|roster]] [[eleanor wirth middle school|school]] | [[+1 479 555 0134|phone]]
MB24| ok so quick update <<no crying today>> and <<5 of 6 pds>> attended. she ate <<half a sandwich>>. im calling it a win lol More soon.
MB24| hola equipo, hoy participó <<8 veces>> y terminó la tarea de <<biology>>. mañana seguimos con <<5-4-3-2-1 grounding>>. fyi.
MB24| quick note - please send the release to [[fobi@familia.example|email]] or fax [[622.555.0100|phone]], attn [[Vaiola Obi|name]]. MRN [[146-5827N|id]].\\n((Mr. ))[[A|name]] reports that [[Demarion|roster]] turned in <<4 of 6>> in <<Health>>. Friend [[Darynka Tkachenko|name]] helped. tbd
MB24| refill of <<wellbutrin>> is ready, dose stays <<25 mg>>. recheck in <<3 weeks>>. weight <<up 12 lb>>. tbd
MB24| fyi: [[marisela broadnax|roster]] and [[terrance|roster]] both came to family group first time since [[july|date]] <<no yelling>> locker moved to [[Y-163|room]] inhaler serial [[979406|id]] expired [[2026-10-28|date]] let me know
MB24| update: [[broadnax|roster]] reports <<no urges>> since [[feb 6|date]]. told [[caio teixeira|name]] and ((halmoni ))[[soon-ja|name]] about the plan. will update.
MB25| Buenos días. attended <<3 of 5>> groups this week, camera on <<most of the time>>. no safety concerns vtt: she is doing better with <<the coping card>> comma still avoids the cafeteria period we will try <<8 minutes>> on <<Tuesday>> More soon.
MB25| [[Soyeon Shim|roster]](('s)) <<PHQ-A is 12>>. [[Areum|roster]] joined the last <<7 min>> of session. Let me know.
MB25| quick note - spelling: it's [[Soyeon S.|roster]], not [[Syoeon|typo]]. [[Marisela Shim|roster]] asked twice. <<Fix the roster>> pls\\n[[Marisela Shim|roster]] and [[Filipo|roster]] both came to family group, first time since [[May|date]]. <<No yelling>>.
MB25| [[Shim|roster]] had <<3 hours>> of sleep, up with [[Areum|roster]]. Mood <<8/10>>. Next: [[05.04.25|date]]. Let me know.
MB25| vtt: she is doing better with <<box breathing>> comma still avoids the cafeteria period we will try <<3 minutes>> on <<Wednesday>> Thanks!
MB25| [[Soyeon|roster]] and [[Citlali|name]] got into it at the [[Thunderbirds|organization]] game. ((Mr. ))[[Nakamura|roster]] broke it up. Meeting <<next Thursday>>.\\n((Mrs. ))[[Lindgren|roster]] reports that [[Soye|roster]] turned in <<7 of 6>> in <<Algebra>>. Friend [[Rhenz|name]] helped. Let me know.
MB26| Buenos días. Hola equipo, hoy participó <<2 veces>> y terminó la tarea de <<Health>>. Mañana seguimos con <<check the facts>>. More soon.
MB26| FYI: talked w [[C. Ryu|roster]] at [[294.555.0101|phone]], ok to leave vm. [[T. Ryu|roster]] is <<2/5>> this week I hope this helps.
MB26| Conners and <<Vanderbilt>> are back, both in the range we expected. IEP team meets <<after spring break>>. Dawn of a new plan.
MB26| [[tae-yang r|roster]] needs a ride from [[lake odile|city]] <<on wednesdays>> [[ngọc bích|name]] can drive till [[2026-12-13|date]] more soon
MB26| Hi team, Rate of work is up: <<2/5>> assignments in <<IXL>>. <<Algebra>> still the hard one. Great kid, rough week. Will update.
MB26| update: transferred from [[granite hollow|school]] in [[august|date]], so credits in <<english 10>> are a mess. [[consuelo|roster]] has the transcript. thanks!
MB27| Update: spoke to ((Ms. ))[[Dominguez|roster]], ((nurse ))[[Tran|name]] and [[Tareq|name]](('s)) mom. All agree [[Dieudonné|roster]] sits up front in <<Art>>. May need a follow up.
MB27| FYI: please send the release to [[mcnulty_sunita70@openiop.example|email]] or fax [[+1 534 555 0144|phone]], attn [[Debra Snow|name]]. MRN [[522575|id]]. More soon.
MB27| Just now: New IG is [[dieudonne_1677|handle]], [[Areum|name]] showed me. Not sure [[Wade|roster]] knows. <<No threats>> in it.\\n[[D. J.|initials]] used <<the worry jar>> at lunch. <<4/10>> to <<1/10>>. ((Ms. ))[[Dominguez|roster]] was great w/ her (see portal)
MB27| hey, la mamá, [[wade|roster]], trabaja en [[kroger|organization]] y sale tarde. [[dieudonné|roster]] se queda con ((aunt ))[[rukhsana|name]] <<los lunes>>. (see portal)
MB27| please allow <<extra time>> and <<8 breaks>> per block in <<health>>. a <<small group>> setting works best. thank you! thx
MB27| [[dieudonné|roster]] needs a ride from [[harlan city|city]] <<on fridays>> [[fabiola|roster]] can drive till [[jun 28|date]] more soon
MB28| hey, Mood <<10/10>>, anxiety <<3/10>>, energy <<8/10>>. Used <<opposite action>> twice. Next check in <<Thursday>>. FYI.
MB28| [[xeng|roster]] and [[ha-eun|name]] got into it at the [[wave volleyball club|organization]] game. ((mr ))[[ostrowski|name]] broke it up. meeting <<next wednesday>>. let me know.
MB28| HEY, ((DR. ))[[TOUSSAINT|name]] MOVED <<FLUOXETINE>> TO <<100 MG>> STARTING [[DECEMBER 12TH|date]]((, 2026)). PHARMACY IS [[RITE AID|organization]] ON [[LAFAYETTE DR|address]]. WILL UPDATE.
MB28| quick note - [[Xeng|roster]] n [[Joaquín|name]] r dating now lol, ((Coach ))[[Patel|name]] moved seats. <<Spanish class>> calmer
MB28| hey, She may need <<7 more days>> for the <<PE>> packet. I hope that is ok, mark it <<excused>> for now. More soon.
MB28| quick note - ((Dr. ))[[Krueger|name]] moved <<melatonin>> to <<10 mg>> starting [[December 9|date]]. Pharmacy is [[Walgreens|organization]] on [[Mercado|address]].
MB29| FYI: talked w [[R. Cha|roster]] at [[814-555-0187|phone]], ok to leave vm. [[Xeng C.|roster]] is <<2/5>> this week Let me know.
MB29| he can <<will>> himself through <<Algebra>> but not lunch. chase down the missing form <<next Thursday>> pls
MB29| ((el ))[[18 de marzo|date]] hay junta con ((mr. ))[[castellano|roster]]. [[odette|roster]] pide intérprete. [[xeng|roster]] va <<mejorando>>. the <<thursday group>> is full, could we try <<monday>> instead? rose, bud, thorn went well. young kids can be very kind. fyi.
MB29| [[Xeng|roster]](('s)) teacher [[Sorensen|name]] emailed [[vasquez_kimberlee89@openiop.example|email]] by mistake, that is [[Kelechi Okonkwo|name]](('s)) mom. FYI.
MB29| FYI: spoke to ((Mrs. ))[[Rhee|roster]], ((nurse ))[[Ostrowski|name]] and [[Quốc Khánh Đoàn|name]](('s)) mom. All agree [[Xeng|roster]] sits up front in <<Health>>.\\nSSN [[643 28 9093|ssn]] is on the intake form, please black it out. DOB [[05-25-2007|date]].
MB29| Update: Insurance [[23-DA-36571|id]], <<20 sessions>> left, auth ends [[Jun. 3rd|date]]. [[Thuy Abernathy|roster]] is on it. Gracias.
MB30| [[BILAN|roster]]'S TEACHER [[HOFFMEISTER|name]] EMAILED [[goldfarb_vaiola90@gmail.com|email]] BY MISTAKE, THAT IS [[GAEL CANTÚ|name]]'S MOM.
MB30| HI TEAM, [[B. HERSI|roster]] REPORTS <<NO URGES>> SINCE [[05.13.25|date]]. TOLD [[LUDWIKA|name]] AND ((DIDA ))[[NINA|name]] ABOUT THE PLAN.
MB30| Just now: Mood <<10/10>>, anxiety <<1/10>>, energy <<4/10>>. Used <<DEAR MAN>> twice. Next check in <<Monday>>. Will update.
MB30| just now: locker moved to [[208|room]]. inhaler serial [[S45250087|id]] expired [[4/19|date]].\\ncourt is [[09.27.25|date]], case [[T71N4061|id]]. [[abukar|roster]] asked for a letter, <<attendance only>>. thx
MB30| Left class <<10 times>>, came back <<12 times>>. Used the <<break pass>> right. Frank talk about <<vaping>>, went ok. (see portal)
MB30| hey [[bilan|roster]] and [[tswjfwm|name]] got into it at the [[los gavilanes|organization]] game ((ms ))[[mcnulty|name]] broke it up meeting <<next wednesday>> aunt in [[maple shade|city]] (<<out of state>>) wants custody docket [[R-394618|id]] [[abukar|roster]] is upset [[bilan h|roster]] is not will update
MB31| just now: ((grandpa ))[[eino|name]] passed on [[2026-07-03|date]]. funeral is at [[iglesia monte sion|organization]] <<wednesday>>. [[k. crump|roster]] will be out <<15 days>>.\\n[[kiyah|roster]] is [[one of the triplets|quasi]], so keep the <<attendance>> note vague. [[goldfarb|roster]] knows. more soon.
MB31| QUICK NOTE - TALKED W [[CURTIS|roster]] AT [[(588)555-0172 ext 16|phone]], OK TO LEAVE VM. [[K. CRUMP|roster]] IS <<3/5>> THIS WEEK PLEASE ALLOW <<EXTRA TIME>> AND <<13 BREAKS>> PER BLOCK IN <<CHEMISTRY>>. A <<SMALL GROUP>> SETTING WORKS BEST. THANK YOU! TBD
MB31| Update: Zip on file [[77827|zip]] is wrong, they live off [[Juniper Terrace|address]] in [[Port Corliss|city]] now. Let me know.
MB31| [[kiyah|roster]] made the [[comets|organization]]!!! tryouts were [[jan 28|date]] <<biology>> grade is <<81%>> (see portal)
MB31| ((cousin ))[[brayden|name]] turned [[98|age]] so [[crump|roster]] is at the party in [[kettleburg|city]], home <<wednesday>>. (see portal)
MB31| hey, took <<intuniv 20 mg>> w/ breakfast, no side effects. bp <<116/68>>. back to class in <<12 min>>. more soon.
MB32| Hospital was [[Mercy General|organization]], discharge ((the ))[[2nd|date]], then <<5 weeks>> PHP. [[M. Tsosie|roster]] has papers. Thanks!
MB32| hi team, please send the release to [[rbell@familia.example|email]] or fax [[555-0169|phone]], attn [[yolande patel|name]]. mrn [[773-6361C|id]]. thanks!
MB32| quick note - [[Darwin|roster]] needs a ride from [[Port Corliss|city]] <<on Fridays>>. [[Paj Zaub|name]] can drive till [[July 8|date]]. Will update.
MB32| ((aunt ))[[Rukhsana|name]] turned [[100|age]] so [[Darwin T.|roster]] is at the party in [[Goshen Falls|city]], home <<Friday>>. FYI.
MB32| [[Tsosie, Darwin|roster]], DOB [[01-20-2010|date]], allergic to amoxicillin. Give <<sertraline 100 mg>> at noon. tbd
MB32| buenos días hospital was [[hollis clinic|organization]] discharge [[march 13th|date]] then <<4 weeks>> php [[marisela|roster]] has papers will update
MB33| dice que durmió <<5.5 horas>> y que no quiere prender la cámara vamos <<poco a poco>> sigue viniendo al grupo let me know
MB33| QUICK NOTE - [[IFEO|roster]] N [[PRECIOUS S.|name]] R DATING NOW LOL, ((MS. ))[[MCNULTY|roster]] MOVED SEATS. <<SPANISH CLASS>> CALMER THANKS!
MB33| Hi team, wants to stop journaling. we agreed <<4 lines a day>>. part time job ok if under <<10 hrs>> a week No rush.
MB33| [[Ifeo|roster]] n [[Hunter|name]] r dating now lol, ((Ms. ))[[McNulty|roster]] moved seats. <<PE>> calmer
MB33| [[Ifeoluwa|roster]] needs a ride from [[Tres Cerros|city]] <<on Fridays>>. [[Chidera|roster]] can drive till [[18th of June|date]].
MB33| [[IA|initials]] out [[1-12|date]], back [[jun 14|date]]. <<no penalty>> on the <<french>> quiz.
MB34| Please allow <<extra time>> and <<6 breaks>> per block in <<World History>>. A <<small group>> setting works best. Thank you! I hope this helps.
MB34| hey, [[Vikram|roster]] no vive en casa, [[Thuy Claw|roster]] es la mamá. ((aunt ))[[Rukhsana|name]] es quien contesta el [[1-244-555-0195|phone]]. thx
MB34| I am writing to summarize the past two weeks. Attendance has been steady, participation has grown from <<3 comments>> to <<5 comments>> per group, and the family reports <<fewer arguments>> about homework. We would like to keep the current accommodations through <<the end of the quarter>>. Hola equipo, hoy participó <<14 veces>> y terminó la tarea de <<Spanish class>>. Mañana seguimos con <<check the facts>>.
MB34| hi team family moved to [[3888 w whittier rd apt 27|address]] [[maple shade|city]] [[63124|zip]] old landline is off email [[rgoldfarb@gmail.com|email]] for now will update
MB34| update: sleep hygeine reviewed, phone out of the room by ten. <<5h>> avg. wants to drop <<chemistry>>, told him lets talk <<monday>> let me know.
MB34| ((el ))[[14 de enero|date]] hay junta con ((Mr. ))[[X|name]]. [[Vikram|roster]] pide intérprete. [[Dezb|roster]] va <<mejorando>>. Bill for the yearbook can wait. <<IXL>> login is fixed. The <<Monday group>> loved the art project, so did I.
MB35| hey, [[Darwin|roster]] made the [[Cougars JV|organization]]!!! tryouts were [[1/6/25|date]]. <<Art>> grade is <<82%>>.\\nLocker moved to [[158|room]]. Inhaler serial [[C81Y4523|id]] expired [[4/13/26|date]]. (see portal)
MB35| talked w [[Thuy|roster]] at [[370.555.0188|phone]], ok to leave vm. [[Darw|roster]] is <<4/5>> this week Gracias.
MB35| Zip on file [[67511|zip]] is wrong, they live off [[Hartwell Rd|address]] in [[Whitefish Bend|city]] now. More soon.
MB35| hi team [[claw|roster]] missed group <<friday>> mom [[thuy claw|roster]] says the wifi was down make up is on [[15 october|date]] tbd
MB35| Hi team, I am writing to summarize the past two weeks. Attendance has been steady, participation has grown from <<12 comments>> to <<20 comments>> per group, and the family reports <<fewer arguments>> about homework. We would like to keep the current accommodations through <<the end of the quarter>>. No rush.
MB35| GAD-7 <<19>> today. Panic <<x14>> this week, shortest was <<14 min>>. Continue <<exposure ladder step 3>>. I hope this helps.
MB36| Hi team, Site visit to [[Thistle Creek Charter|school]] is [[2026-07-03|date]]. [[Emiliano Cantú|name]] from [[St. Luke Children|organization]] will sit in. Gracias.
MB36| quick note - docs are at [[www.disd.example/504/273|link]] , password is taped in ((rm ))[[B24|room]]. [[lamont mcnulty|name]] has access. she may need <<11 more days>> for the <<pe>> packet. i hope that is ok, mark it <<excused>> for now. thx
MB36| aunt in [[maple shade|city]] (<<out of state>>) wants custody docket [[20-YF-51799|id]] [[ernst barbosa|roster]] is upset [[barbosa|roster]] is not thanks!
MB36| buenos días day <<20 of 36>> denies si/hi practiced <<box breathing>> and shared the <<pros and cons>> list w/ the group so proud!! from <<49%>> to <<89%>> in <<pe>> faith in the process lol the sunny desk by the window helps (see portal)
MB36| he was on time <<3 days in a row>> please tell him we noticed still owes <<13 labs>> in <<spanish class>> hola equipo hoy participó <<14 veces>> y terminó la tarea de <<world history>> mañana seguimos con <<5-4-3-2-1 grounding>>
MB36| Just now: HE WAS ON TIME <<3 DAYS IN A ROW>>. PLEASE TELL HIM WE NOTICED. STILL OWES <<5 LABS>> IN <<Chemistry>>.
MB37| HI TEAM, COLUMBIA SCREEN <<NEGATIVE>>. <<988>> AND CRISIS TEXT <<741741>> REVIEWED. SAFETY PLAN ON FILE, FAMILY HAS A COPY. (SEE PORTAL)
MB37| Hi team, [[Yetunde|roster]] led the <<the coping card>> practice. Even [[Tyrell|name]] put the phone away! Gracias.
MB37| fyi: site visit to [[monroe park academy|school]] is [[21 april|date]] [[colton dunaway|name]] from [[lakemont hospital|organization]] will sit in spelling: it's [[eze|roster]] not [[yetude|typo]] [[sang-woo eze|roster]] asked twice <<fix the roster>> pls may need a follow up
MB37| quick note - [[Yetunde|roster]] had <<5 hours>> of sleep, up with [[Chidera|roster]]. Mood <<7/10>>. Next: [[10-10|date]].\\nheads up: [[Orozco|name]] family is staying at [[Red Roof Inn|organization]], [[7231 Whittier St Apt 28|address]]. [[Yetunde E.|roster]] goes there after school. tbd
MB37| Buenos días. [[Yetunde|roster]] is [[the kid whose house burned down on prom night|quasi]], so keep the <<attendance>> note vague. ((Mr. ))[[Lindgren|roster]] knows. More soon.
MB37| Just now: [[Y. Eze|roster]] rides w [[Hanan|name]] from [[Hartwell|address]] and [[Orchard Way|address]], bus skips that stop. <<4 tardies>>. Rate of work is up: <<3/5>> assignments in <<Khan Academy>>. <<English 10>> still the hard one. Great kid, rough week. tbd
MB38| update: she may need <<8 more days>> for the <<health>> packet i hope that is ok mark it <<excused>> for now
MB38| hey, [[Rogelio|roster]] no vive en casa, [[Tammy Nez|roster]] es la mamá. ((cousin ))[[Deja|name]] es quien contesta el [[555-0127|phone]]. More soon.
MB38| quick note - mood <<10/10>>, anxiety <<9/10>>, energy <<8/10>>. used <<the coping card>> twice. next check in <<friday>>. sleep hygeine reviewed, phone out of the room by ten. <<7h>> avg. wants to drop <<french>>, told him lets talk <<tuesday>>
MB38| Buenos días. [[Kele|roster]](('s)) teacher [[McNulty|name]] emailed [[vaiola37@hotmail.com|email]] by mistake, that is [[Darynka|name]](('s)) mom.\\n[[Kele|roster]] n [[Jisoo|name]] r dating now lol, ((ms ))[[Moreau|name]] moved seats. <<Geometry>> calmer Thanks!
MB38| buenos días. [[kele|roster]] made the [[wave volleyball club|organization]]!!! tryouts were ((the ))[[13th|date]]. <<english 10>> grade is <<75%>>. tbd
MB38| Just now: Please allow <<extra time>> and <<8 breaks>> per block in <<World History>>. A <<small group>> setting works best. Thank you!
MB39| FYI: <<PHQ-9 5>>, was <<17>>. Sleep <<3 hrs>>. Will keep working on <<urge surfing>>. (see portal)
MB39| Hi team, spelling: it's [[Demarion|roster]], not [[Demarioon|typo]]. [[Nadine|roster]] asked twice. <<Fix the roster>> pls Mood <<2/10>>, anxiety <<5/10>>, energy <<4/10>>. Used <<urge surfing>> twice. Next check in <<Monday>>. No rush.
MB39| SO [[CRUMP, DEMARION|roster]], DOB [[12.08.2012|date]], ALLERGIC TO AMOXICILLIN. GIVE <<SERTRALINE 20 MG>> AT NOON.
MB39| so insurance [[WS4696638|id]] <<19 sessions>> left auth ends [[2026-02-18|date]] [[stanisław tran|name]] is on it (see portal)
MB39| She may need <<4 more days>> for the <<Health>> packet. I hope that is ok, mark it <<excused>> for now. Columbia screen <<negative>>. <<988>> and crisis text <<741741>> reviewed. Safety plan on file, family has a copy.
MB39| [[crump, demarion|roster]], dob [[07-07-2012|date]], allergic to amoxicillin. give <<hydroxyzine 75 mg>> at noon. thanks!
MB40| [[magsaysay, john mark|roster]], dob [[07-06-2011|date]], allergic to amoxicillin. give <<abilify 25 mg>> at noon. may need a follow up.
MB40| caller id showed [[(795) 555-0195|phone]], hung up twice. could be [[anas qasim|name]]. [[john mark m.|roster]] laughed it off. no rush.
MB40| just now: [[kimberlee magsaysay|roster]] and [[vasyl|roster]] both came to family group first time since [[february|date]] <<no yelling>>
MB40| quick note - portal login from [[203.0.113.66|ip]] at ((1:12 am)), user [[@itsjohnmark30|handle]]. [[J. Magsaysay|roster]] says it was [[Grace|name]]. No rush.
MB40| talked w [[vasyl reyes|roster]] at [[659.555.0199|phone]], ok to leave vm. [[john mark|roster]] is <<2/5>> this week
MB40| hey, [[Magsaysay, John Mark|roster]] ID [[22-PB-74521|id]] tardy <<x12>>, parent note on file. More soon.
MB41| so Aunt in [[Wexmere|city]] (<<out of state>>) wants custody. Docket [[L-156707|id]]. [[Ernst|roster]] is upset, [[Chong Leng|roster]] is not. No rush.
MB41| hey she may need <<5 more days>> for the <<pe>> packet i hope that is ok mark it <<excused>> for now hola equipo hoy participó <<15 veces>> y terminó la tarea de <<civics>> mañana seguimos con <<5-4-3-2-1 grounding>> thx
MB41| fyi: took <<melatonin 100 mg>> w/ breakfast, no side effects. bp <<102/58>>. back to class in <<13 min>>. gracias.
MB41| hey, [[Chong Leng|roster]] made the [[Los Gavilanes|organization]]!!! tryouts were [[09.14.25|date]]. <<Health>> grade is <<88%>>.
MB41| buenos días. conners and <<vanderbilt>> are back, both in the range we expected. iep team meets <<after spring break>>. dawn of a new plan. conners and <<vanderbilt>> are back, both in the range we expected. iep team meets <<after spring break>>. dawn of a new plan. will update.
MB41| UPDATE: ((KUYA ))[[ROMMEL|name]] PASSED ON [[NOVEMBER 2|date]]. FUNERAL IS AT [[ST. CASIMIR PARISH|organization]] <<FRIDAY>>. [[CHONG LENG|roster]] WILL BE OUT <<12 DAYS>>.
MB42| hey gad-7 <<17>> today panic <<x15>> this week shortest was <<5 min>> continue <<exposure ladder step 4>> i am writing to summarize the past two weeks attendance has been steady participation has grown from <<3 comments>> to <<15 comments>> per group and the family reports <<fewer arguments>> about homework we would like to keep the current accommodations through <<the end of the quarter>> will update
MB42| Just now: [[Zakariye J.|roster]](('s)) <<PHQ-A is 5>>. ((titi ))[[Milly|name]] joined the last <<11 min>> of session. Thanks!
MB42| - <<2/5>> days present\\n- <<11>> missing in <<Biology>>\\n- ate lunch w/ peers <<x14>>\\n- mood: <<7 out of 10>>
MB42| quick note - So proud!! from <<48%>> to <<84%>> in <<Spanish class>>. Faith in the process lol. The sunny desk by the window helps. May need a follow up.
MB42| Hi team, Left class <<14 times>>, came back <<4 times>>. Used the <<break pass>> right. Frank talk about <<vaping>>, went ok. Gracias.
MB42| FYI: <<Grace period>> on late work runs <<10 days>>. After that it's <<half credit>>. <<Cornell notes>> shows everything. vtt: she is doing better with <<TIPP>> comma still avoids the cafeteria period we will try <<13 minutes>> on <<Tuesday>>
MB43| Update: [[Precious|roster]] works <<18 hrs>> at [[Sunrise Car Wash|organization]] now. [[Yolande|roster]] signed the permit on [[May 28|date]]. Gracias.
MB43| Buenos días. Columbia screen <<negative>>. <<988>> and crisis text <<741741>> reviewed. Safety plan on file, family has a copy. wants to stop journaling. we agreed <<7 lines a day>>. part time job ok if under <<9 hrs>> a week More soon.
MB43| update: please send the release to [[thuy.adeleke@hotmail.com|email]] or fax [[793.555.0133|phone]], attn [[odette moreau|roster]]. mrn [[4617894|id]].
MB43| sleep hygeine reviewed, phone out of the room by ten. <<6h>> avg. wants to drop <<World History>>, told him lets talk <<Thursday>> Will update.
MB43| Buenos días. Mood <<10/10>>, anxiety <<7/10>>, energy <<4/10>>. Used <<paced breathing>> twice. Next check in <<Friday>>. (see portal)
MB43| hey, please allow <<extra time>> and <<14 breaks>> per block in <<health>>. a <<small group>> setting works best. thank you! gracias.
MB44| heads up: [[El-Khatib|name]] family is staying at [[Casa Esperanza|organization]], [[2799 Ridge Top Ave|address]]. [[Tucker|roster]] goes there after school.\\n[[Tuck|roster]] reports <<no urges>> since [[sept 2|date]]. Told [[Thiago|name]] and ((aunt ))[[Rukhsana|name]] about the plan.
MB44| buenos días family moved to [[2744 se orchard dr|address]] [[kettleburg|city]] [[48504|zip]] old landline is off email [[esi59@yahoo.com|email]] for now i am writing to summarize the past two weeks attendance has been steady participation has grown from <<14 comments>> to <<25 comments>> per group and the family reports <<fewer arguments>> about homework we would like to keep the current accommodations through <<the end of the quarter>> gracias
MB44| [[Rose Banks|name]] (youth pastor, [[Chùa Liên Hoa|organization]]) checks on [[Dunaway|roster]] <<every Monday>>. Good support. FYI.
MB44| hey, <<grace period>> on late work runs <<14 days>>. after that it's <<half credit>>. <<canvas>> shows everything.
MB44| grad plan: needs <<2 more credits>>. summer school is an option. <<khan academy>> for <<french>>, then a retest at <<70%>>. let me know.
MB44| [[Tuker|typo]] says shes fine. [[Karthik Chatterjee|name]] says shes not. <<the worry jar>> helped in ((3rd period))
MB45| FYI: Bill for the yearbook can wait. <<Kahoot>> login is fixed. The <<Monday group>> loved the art project, so did I.
MB45| Update: [[John Mark|roster]] made the [[Steel City Cheer|organization]]!!! tryouts were [[5/9|date]]. <<Health>> grade is <<72%>>.\\nAunt in [[Elmhaven|city]] (<<out of state>>) wants custody. Docket [[22-RZ-14220|id]]. [[Curtis Bautista|roster]] is upset, [[John Mark|roster]] is not.
MB45| Hi team, Rate of work is up: <<5/5>> assignments in <<Canvas>>. <<Algebra>> still the hard one. Great kid, rough week. May need a follow up.
MB45| BUENOS DÍAS. ZIP ON FILE [[41632|zip]] IS WRONG, THEY LIVE OFF [[ORCHARD BLVD|address]] IN [[OXBOW|city]] NOW.\\n((TÍA ))[[CHAYO|name]] PASSED ON [[01.26.25|date]]. FUNERAL IS AT [[IGLESIA MONTE SION|organization]] <<TUESDAY>>. [[JOHN MARK|roster]] WILL BE OUT <<12 DAYS>>. NO RUSH.
MB45| Buenos días. [[Bilan Abshir|name]] (youth pastor, [[Iglesia Monte Sion|organization]]) checks on [[Magsaysay|roster]] <<every Wednesday>>. Good support. Will update.
MB45| hey columbia screen <<negative>> <<988>> and crisis text <<741741>> reviewed safety plan on file family has a copy no rush
MB46| FYI: VTT: SHE IS DOING BETTER WITH <<TIPP>> COMMA STILL AVOIDS THE CAFETERIA PERIOD WE WILL TRY <<9 MINUTES>> ON <<MONDAY>> THX
MB46| Hola equipo, hoy participó <<15 veces>> y terminó la tarea de <<Biology>>. Mañana seguimos con <<the worry jar>>. vtt: she is doing better with <<opposite action>> comma still avoids the cafeteria period we will try <<9 minutes>> on <<Wednesday>> tbd
MB46| fyi: day <<16 of 36>>. denies si/hi. practiced <<the coping card>> and shared the <<pros and cons>> list with the group. may need a follow up.
MB46| fyi: i am writing to summarize the past two weeks. attendance has been steady, participation has grown from <<12 comments>> to <<24 comments>> per group, and the family reports <<fewer arguments>> about homework. we would like to keep the current accommodations through <<the end of the quarter>>. refill of <<fluoxetine>> is ready, dose stays <<5 mg>>. recheck in <<2 weeks>>. weight <<up 13 lb>>. gracias.
MB46| so ((el ))[[9 de enero|date]] hay junta con ((ms ))[[sorensen|name]]. [[rogelio peña ruiz|roster]] pide intérprete. [[itzayana ruiz|roster]] va <<mejorando>>. vtt: she is doing better with <<5-4-3-2-1 grounding>> comma still avoids the cafeteria period we will try <<3 minutes>> on <<monday>> gracias.
MB46| FYI: [[I. Ruiz|roster]] is [[the boy who survived the bus rollover|quasi]], so keep the <<attendance>> note vague. ((Mr. ))[[C|name]] knows.\\nSite visit to [[Old Orchard|school]] is [[2026-09-27|date]]. [[Chong Leng Xiong|name]] from [[Riverbend Pediatrics|organization]] will sit in. More soon.
MB47| Hospital was [[Riverbend Pediatrics|organization]], discharge [[Feb. 13th|date]], then <<5 weeks>> PHP. [[Thuy Sandhu|roster]] has papers.\\n[[J.S.|initials]] out [[Oct 9|date]], back [[11th of October|date]]. <<no penalty>> on the <<French>> quiz. Thanks!
MB47| Buenos días. [[Jaspreet|roster]] missed group <<Tuesday>>, mom [[Ernst Chatterjee|roster]] says the wifi was down. Make up is ((on the ))[[8th|date]]. Grad plan: needs <<5 more credits>>. Summer school is an option. <<Khan Academy>> for <<Geometry>>, then a retest at <<70%>>. May need a follow up.
MB47| SO ((DR. ))[[ABSHIR|name]] MOVED <<WELLBUTRIN>> TO <<100 MG>> STARTING [[1-14|date]]. PHARMACY IS [[CVS|organization]] ON [[DEPOT AVE|address]]. THX
MB47| Buenos días. Hola equipo, hoy participó <<13 veces>> y terminó la tarea de <<Art>>. Mañana seguimos con <<DEAR MAN>>.
MB47| bill for the yearbook can wait. <<chromebook>> login is fixed. the <<monday group>> loved the art project, so did i. more soon.
MB47| Buenos días. vtt: she is doing better with <<DEAR MAN>> comma still avoids the cafeteria period we will try <<12 minutes>> on <<Monday>> May need a follow up.
MB48| quick note - heads up: [[Bautista|name]] family is staying at [[The Haven Shelter|organization]], [[8819 N Lafayette Blvd #10J|address]]. [[Tuấn Kiệt|roster]] goes there after school. thx
MB48| [[T. Võ|roster]] works <<18 hrs>> at [[Hobart Meats|organization]] now. [[Marcelo|roster]] signed the permit on [[05.09.25|date]]. Will update.
MB48| quick note - heads up: [[Võ|roster]] family is staying at [[Quality Inn|organization]], [[3631 SE Old Mill Blvd #12N|address]]. [[Tuan Kiet|roster]] goes there after school.
MB48| Just now: [[VÕ, TUẤN KIỆT|roster]] ID [[6995993|id]] tardy <<x10>>, parent note on file. No rush.
MB48| so vtt: she is doing better with <<wise mind>> comma still avoids the cafeteria period we will try <<7 minutes>> on <<Friday>> FYI.
MB48| fyi: <<phq-9 25>>, was <<14>>. sleep <<9 hrs>>. will keep working on <<the coping card>>. (see portal)
MB49| fyi: locker moved to [[110|room]] inhaler serial [[553-9025J|id]] expired [[2026-06-21|date]] [[vihaan|roster]] led the <<paced breathing>> practice even [[malosi|name]] put the phone away! thanks!
MB49| quick note - <<phq-9 17>> was <<17>> sleep <<5 hrs>> will keep working on <<the coping card>> took <<melatonin 50 mg>> w/ breakfast no side effects bp <<124/62>> back to class in <<13 min>> let me know
MB49| FAMILY MOVED TO [[1354 SE WHITTIER PL|address]], [[KETTLEBURG|city]] [[40311|zip]]. OLD LANDLINE IS OFF. EMAIL [[vasquez_marisela90@gmail.com|email]] FOR NOW. THANKS!
MB49| Update: [[Marisela Iyer|roster]] and [[Curtis|roster]] both came to family group, first time since [[December|date]]. <<No yelling>>. Dice que durmió <<4 horas>> y que no quiere prender la cámara. Vamos <<poco a poco>>, sigue viniendo al grupo. I hope this helps.
MB49| update: caller id showed [[547.555.0139|phone]] hung up twice could be [[john mark bautista|name]] [[v iyer|roster]] laughed it off day <<4 of 36>> denies si/hi practiced <<wise mind>> and shared the <<pros and cons>> list w/ the group (see portal)
MB49| Update: [[V. Iyer|roster]] and [[Princess Joy Catacutan|name]] got into it at the [[Thunderbirds|organization]] game. [[Dominguez|roster]] broke it up. Meeting <<next Wednesday>>. FYI.
MB50| Update: attended <<4 of 5>> groups this week, camera on <<most of the time>>. no safety concerns I hope this helps.
MB50| [[cha, gaozong|roster]] id [[CG8179816|id]] tardy <<x7>>, parent note on file. gracias.
MB50| so left class <<4 times>> came back <<11 times>> used the <<break pass>> right frank talk about <<vaping>> went ok tbd
MB50| hi team la mamá [[kimberlee|roster]] trabaja en [[taco bell|organization]] y sale tarde [[gaozong|roster]] se queda con ((abuela ))[[concha|name]] <<los lunes>> bill for the yearbook can wait <<cornell notes>> login is fixed the <<monday group>> loved the art project so did i
MB50| FYI: Family moved to [[5128 Bluebonnet Blvd Apt 24|address]], [[Oxbow|city]] [[39835|zip]]. Old landline is off. Email [[ogoldfarb@hotmail.com|email]] for now. FYI.
MB50| Update: Grad plan: needs <<4 more credits>>. Summer school is an option. <<Khan Academy>> for <<Chemistry>>, then a retest at <<70%>>. No rush.
MB51| [[Ludwika Wrona|name]] (youth pastor, [[Iglesia Monte Sion|organization]]) checks on [[Anas|roster]] <<every Monday>>. Good support.
MB51| quick note - Aunt in [[San Lázaro|city]] (<<out of state>>) wants custody. Docket [[1725634|id]]. [[Vaiola|roster]] is upset, [[Anas|roster]] is not.
MB51| Hi team, sleep hygeine reviewed, phone out of the room by ten. <<9h>> avg. wants to drop <<Health>>, told him lets talk <<Thursday>> tbd
MB51| buenos días. 504 mtg [[9-18|date]] ((rm ))[[B30|room]]. [[moreau|roster]], [[vaiola el-khatib|roster]] and the iop. link [[meet.google.com/abc-fxyz-qrs|link]] (see portal)
MB51| update: [[vaiola el-khatib|roster]] and [[terrance|name]] both came to family group, first time since [[april|date]]. <<no yelling>>. grad plan: needs <<4 more credits>>. summer school is an option. <<khan academy>> for <<chemistry>>, then a retest at <<70%>>. will update.
MB51| [[Anas E.|typo]] needs a ride from [[Dunsmoor|city]] <<on Wednesdays>>. ((tío ))[[Memo|name]] can drive till [[Dec 15|date]]. I hope this helps.
MB52| hi team, [[pua|roster]] works <<4 hrs>> at [[target|organization]] now. [[renata|roster]] signed the permit on [[june 11|date]].\\n[[pua tanuvasa|roster]] is [[the only sophomore on varsity fencing|quasi]], so keep the <<attendance>> note vague. ((ms ))[[dominguez|name]] knows. no rush.
MB52| quick note - la mamá, [[renata tanuvasa|roster]], trabaja en [[delgado & sons drywall|organization]] y sale tarde. [[pua tanuvasa|roster]] se queda con ((titi ))[[milly|name]] <<los lunes>>.\\n((dr. ))[[bhatt|name]] moved <<sertraline>> to <<75 mg>> starting [[sept. 10th|date]]. pharmacy is [[rite aid|organization]] on [[whittier ln|address]]. no rush.
MB52| so spelling: it's [[tanuvasa|roster]], not [[pua|roster]]. [[renata|roster]] asked twice. <<fix the roster>> pls let me know.
MB52| locker moved to [[106|room]]. inhaler serial [[AS4387014|id]] expired [[7/28|date]].
MB52| Just now: please send the release to [[blessing27@yahoo.com|email]] or fax [[1-517-555-0133|phone]], attn [[Gerald Cruz|name]]. MRN [[3240042|id]].\\nSSN [[159-40-8492|ssn]] is on the intake form, please black it out. DOB [[11.22.2011|date]]. tbd
MB52| Update: [[PT|initials]] out [[5/10|date]], back [[2/5|date]]. <<no penalty>> on the <<Civics>> quiz. Will update.
MB53| [[Tiare Seiuli|roster]] rides w [[Angelo Catacutan|name]] from [[Palmetto Ln|address]] and [[Sycamore|address]], bus skips that stop. <<4 tardies>>. FYI.
MB53| Hola equipo, hoy participó <<8 veces>> y terminó la tarea de <<Civics>>. Mañana seguimos con <<the worry jar>>. thx
MB53| <<Grace period>> on late work runs <<5 days>>. After that it's <<half credit>>. <<Canvas>> shows everything. attended <<3 of 5>> groups this week, camera on <<most of the time>>. no safety concerns FYI.
MB53| hi team ((el ))[[18 de marzo|date]] hay junta con ((mr ))[[moreau|roster]] [[clifton seiuli|roster]] pide intérprete [[tiare seiuli|roster]] va <<mejorando>> - <<4/5>> days present - <<11>> missing in <<biology>> - ate lunch w/ peers <<x8>> - mood: <<8 out of 10>> gracias
MB53| so he was on time <<2 days in a row>> please tell him we noticed still owes <<13 labs>> in <<french>> took <<guanfacine 10 mg>> w/ breakfast no side effects bp <<118/64>> back to class in <<13 min>> fyi
MB53| so columbia screen <<negative>>. <<988>> and crisis text <<741741>> reviewed. safety plan on file, family has a copy. more soon.
MB54| hey, Site visit to [[Bayview Heights Charter|school]] is [[January 21|date]]. [[Ifeoluwa Akintola|name]] from [[Northgate Behavioral|organization]] will sit in. (see portal)
MB54| Update: Grad plan: needs <<5 more credits>>. Summer school is an option. <<Khan Academy>> for <<French>>, then a retest at <<70%>>. Let me know.
MB54| Update: [[T.S.|initials]] out [[June 19|date]], back [[10 September|date]]. <<no penalty>> on the <<English 10>> quiz.
MB54| Update: The <<Wednesday group>> is full, could we try <<Monday>> instead? Rose, bud, thorn went well. Young kids can be very kind.
MB54| Update: ((Dr. ))[[Rivers|name]] moved <<melatonin>> to <<75 mg>> starting [[May 4|date]]. Pharmacy is [[LabCorp|organization]] on [[Van Buren Ln|address]]. (see portal)
MB54| FYI: [[TS|initials]] used <<box breathing>> at lunch. <<5/10>> to <<10/10>>. ((Mr. ))[[Lindgren|name]] was great w/ her tbd
MB55| [[DESHMUKH, JASPREET|roster]], DOB [[08-16-2012|date]], allergic to amoxicillin. Give <<Concerta 10 mg>> at noon.\\n[[Deshmukh|roster]](('s)) teacher [[Rhee|roster]] emailed [[myunghee3@openiop.example|email]] by mistake, that is [[Tswjfwm|name]](('s)) mom. May need a follow up.
MB55| hey, Dice que durmió <<5.5 horas>> y que no quiere prender la cámara. Vamos <<poco a poco>>, sigue viniendo al grupo. <<PHQ-9 17>>, was <<23>>. Sleep <<4.5 hrs>>. Will keep working on <<TIPP>>.
MB55| [[Odette Deshmukh|roster]] and [[Curtis|name]] both came to family group, first time since [[January|date]]. <<No yelling>>. wants to stop journaling. we agreed <<6 lines a day>>. part time job ok if under <<6 hrs>> a week
MB55| just now: [[deshmukh jaspreet|roster]] dob [[03.26.2013|date]] allergic to amoxicillin give <<sertraline 100 mg>> at noon took <<zoloft 50 mg>> w/ breakfast no side effects bp <<114/70>> back to class in <<4 min>> (see portal)
MB55| quick note - mood <<4/10>> anxiety <<9/10>> energy <<5/10>> used <<the worry jar>> twice next check in <<wednesday>> columbia screen <<negative>> <<988>> and crisis text <<741741>> reviewed safety plan on file family has a copy (see portal)
MB55| attended <<4 of 5>> groups this week, camera on <<most of the time>>. no safety concerns fyi.
MB56| [[Jabari|roster]](('s)) <<PHQ-A is 24>>. ((Kuya ))[[Rommel|name]] joined the last <<11 min>> of session.\\n[[Jaba|roster]] n [[Rohit|name]] r dating now lol, ((Mrs. ))[[Feng|name]] moved seats. <<PE>> calmer May need a follow up.
MB56| Insurance [[081240|id]], <<19 sessions>> left, auth ends [[feb 6|date]]. [[Sunita Ostrowski|name]] is on it.\\n[[Jabari|roster]] and [[Zakariye|name]] got into it at the [[Wave Volleyball Club|organization]] game. ((Coach ))[[Goldfarb|name]] broke it up. Meeting <<next Monday>>. Will update.
MB56| Just now: [[Jabari|roster]] missed group <<Friday>>, mom [[N. Gaines|roster]] says the wifi was down. Make up is on [[5/11|date]]. I hope this helps.
MB56| Hi team, Columbia screen <<negative>>. <<988>> and crisis text <<741741>> reviewed. Safety plan on file, family has a copy. Rate of work is up: <<2/5>> assignments in <<Pomodoro>>. <<World History>> still the hard one. Great kid, rough week. Gracias.
MB56| update: [[jaba|roster]] n [[zakariye j.|name]] r dating now lol, ((ms ))[[ostrowski|name]] moved seats. <<algebra>> calmer thx
MB56| Update: Day <<16 of 36>>. Denies SI/HI. Practiced <<paced breathing>> and shared the <<pros and cons>> list with the group. Will update.
MB57| hey, Aunt in [[Tres Cerros|city]] (<<out of state>>) wants custody. Docket [[FL2050010|id]]. [[Consuelo Desir|roster]] is upset, [[Jean-Robert|roster]] is not. he can <<will>> himself through <<World History>> but not lunch. chase down the missing form <<next Thursday>> pls Will update.
MB57| Buenos días. Took <<fluoxetine 5 mg>> w/ breakfast, no side effects. BP <<119/72>>. Back to class in <<11 min>>. FYI.
MB57| just now: new ig is [[jeanrobert_614|handle]] [[meera|name]] showed me not sure [[consuelo|roster]] knows <<no threats>> in it fyi
MB57| Update: [[Desir|roster]] wants to go back to [[Prairie Wind Academy|school]], ((Mrs. ))[[Feng|name]] thinks <<half days>> first.
MB57| Just now: [[Desir|roster]] and [[Ray Field|name]] got into it at the [[Silver Knights|organization]] game. ((Mrs. ))[[Tran|roster]] broke it up. Meeting <<next Friday>>.\\nplease send the release to [[yostrowski@yahoo.com|email]] or fax [[581-555-0114|phone]], attn [[Wade Vasquez|name]]. MRN [[NG7914484|id]].
MB57| so proud!! from <<60%>> to <<74%>> in <<chemistry>> faith in the process lol the sunny desk by the window helps sleep hygeine reviewed phone out of the room by ten <<3.5h>> avg wants to drop <<civics>> told him lets talk <<friday>> thanks!
MB58| hey, she may need <<6 more days>> for the <<pe>> packet. i hope that is ok, mark it <<excused>> for now.
MB58| fyi: hospital was [[lakemont hospital|organization]] discharge [[1/4|date]] then <<5 weeks>> php [[consuelo osman|roster]] has papers tbd
MB58| update: - <<2/5>> days present\\n- <<11>> missing in <<pe>>\\n- ate lunch w/ peers <<x6>>\\n- mood: <<8 out of 10>> she may need <<7 more days>> for the <<algebra>> packet. i hope that is ok, mark it <<excused>> for now. gracias.
MB58| hi team, ((tía ))[[chayo|name]] turned [[99|age]] so [[ifrah|roster]] is at the party in [[whitefish bend|city]], home <<monday>>. i hope this helps.
MB58| Buenos días. [[OSMAN, IFRAH|roster]], DOB [[09/21/2011|date]], allergic to amoxicillin. Give <<Lexapro 5 mg>> at noon. No rush.
MB58| Left class <<9 times>>, came back <<15 times>>. Used the <<break pass>> right. Frank talk about <<vaping>>, went ok. (see portal)
MB59| <<phq-9 17>>, was <<13>>. sleep <<5 hrs>>. will keep working on <<wise mind>>. conners and <<vanderbilt>> are back, both in the range we expected. iep team meets <<after spring break>>. dawn of a new plan.
MB59| hey, ((lola ))[[Fely|name]] passed on [[12/10/25|date]]. Funeral is at [[Masjid An-Noor|organization]] <<Friday>>. [[Rich P.|roster]] will be out <<9 days>>.\\nLocker moved to [[B2|room]]. Inhaler serial [[LL6810191|id]] expired [[June 17th|date]]. More soon.
MB59| hey, heads up: [[Akintola|name]] family is staying at [[The Haven Shelter|organization]], [[7089 Depot Blvd|address]]. [[Rich|roster]] goes there after school. Gracias.
MB59| Just now: portal login from [[192.0.2.29|ip]] at ((1:12 am)), user [[@itsrich96|handle]]. [[Rich|roster]] says it was [[Sunny|roster]]. Bill for the yearbook can wait. <<Zones of Regulation>> login is fixed. The <<Monday group>> loved the art project, so did I. tbd
MB59| so From: [[Sunita Ostrowski|roster]] [[tsorensen@familia.example|email]]\\nHi, can [[Rich|roster]] get <<6 more days>> for the essay? She's trying.\\nThanks, [[Sunita Ostrowski|roster]]\\n[[Santa Inés Charter|school]] | [[841.555.0140|phone]] Bill for the yearbook can wait. <<Kahoot>> login is fixed. The <<Monday group>> loved the art project, so did I.
MB59| hey, [[Amina Price|roster]] and [[Hamid|name]] both came to family group, first time since [[April|date]]. <<No yelling>>.
MB60| so dice que durmió <<3 horas>> y que no quiere prender la cámara. vamos <<poco a poco>>, sigue viniendo al grupo. more soon.
MB60| text from [[Masina Fonoti|name]]: "is [[Muri|roster]] ok??" I said ask [[Thuy|roster]]. FYI.
MB60| SO SPOKE TO ((MR. ))[[B|name]], ((NURSE ))[[SNOW|name]] AND [[SAGAL OSMAN|name]]'S MOM. ALL AGREE [[MURILO|roster]] SITS UP FRONT IN <<ART>>.
MB60| Hola equipo, hoy participó <<13 veces>> y terminó la tarea de <<English 10>>. Mañana seguimos con <<paced breathing>>. <<Grace period>> on late work runs <<13 days>>. After that it's <<half credit>>. <<Quizlet>> shows everything. May need a follow up.
MB60| portal login from [[203.0.113.21|ip]] at ((1:12 am)), user [[@c0murilo|handle]]. [[M. Ribeiro|roster]] says it was [[Dieudonné|name]].\\nheads up: [[Benally|name]] family is staying at [[The Haven Shelter|organization]], [[8564 N Mercado Rd #5S|address]]. [[Murilo R.|roster]] goes there after school. tbd
MB60| SSN [[137 47 0328|ssn]] is on the intake form, please black it out. DOB [[02/09/2013|date]].\\n[[Muri|roster]](('s)) <<PHQ-A is 20>>. [[Hanan|name]] joined the last <<6 min>> of session. Gracias.
MB61| Update: ok so quick update <<no crying today>> and <<2 of 6 pds>> attended. she ate <<half a sandwich>>. im calling it a win lol FYI.
MB61| SO HOSPITAL WAS [[LAKEMONT HOSPITAL|organization]], DISCHARGE [[4 SEPTEMBER|date]], THEN <<2 WEEKS>> PHP. [[MYUNG-HEE|roster]] HAS PAPERS.
MB61| Update: 504 mtg [[1/23|date]] ((rm ))[[1A|room]]. ((Ms. ))[[Feng|roster]], [[Myung-hee|roster]] and the IOP. link [[bit.ly/xmtg44|link]] Gracias.
MB61| so Columbia screen <<negative>>. <<988>> and crisis text <<741741>> reviewed. Safety plan on file, family has a copy. May need a follow up.
MB61| QUICK NOTE - [[H. DIRIE|roster]] RIDES W [[MASINA FUIMAONO|name]] FROM [[ORCHARD ST|address]] AND [[WHITTIER|address]], BUS SKIPS THAT STOP. <<4 TARDIES>>. GRACIAS.
MB61| [[hibaq|roster]] works <<14 hrs>> at [[target|organization]] now. [[myung-hee|roster]] signed the permit on [[may 6|date]]. more soon.
MB62| quick note - Caller ID showed [[8295550129|phone]], hung up twice. Could be [[Stevenson|name]]. [[Koval|roster]] laughed it off. tbd
MB62| Transferred from [[Eleanor Wirth HS|school]] in [[May|date]], so credits in <<Spanish class>> are a mess. [[Vaiola|roster]] has the transcript. I hope this helps.
MB62| quick note - please send the release to [[consuelo57@familia.example|email]] or fax [[359 555 0129|phone]] attn [[esi sorensen|name]] mrn [[GL6492594|id]] no rush
MB62| Buenos días. <<Grace period>> on late work runs <<4 days>>. After that it's <<half credit>>. <<Google Classroom>> shows everything.
MB62| Just now: Court is [[12.18.25|date]], case [[T-766540|id]]. [[Vaiola Koval|roster]] asked for a letter, <<attendance only>>. vtt: she is doing better with <<the worry jar>> comma still avoids the cafeteria period we will try <<6 minutes>> on <<Wednesday>> No rush.
MB62| The <<Thursday group>> is full, could we try <<Monday>> instead? Rose, bud, thorn went well. Young kids can be very kind. May need a follow up.
MB63| Update: Aunt in [[Lake Odile|city]] (<<out of state>>) wants custody. Docket [[20-MH-45171|id]]. [[Gerald|roster]] is upset, [[Kele|roster]] is not. No rush.
MB63| update: day <<23 of 36>>. denies si/hi. practiced <<box breathing>> and shared the <<pros and cons>> list with the group. tbd
MB63| Buenos días. wants to stop journaling. we agreed <<15 lines a day>>. part time job ok if under <<7 hrs>> a week tbd
MB63| Update: ((Mr. ))[[Rhee|roster]] reports that [[Kele|roster]] turned in <<2 of 6>> in <<Health>>. Friend [[Myroslav|name]] helped.\\nplease send the release to [[moreau_farida99@gmail.com|email]] or fax [[8425550192|phone]], attn [[Tammy Ostrowski|roster]]. MRN [[20-JH-67037|id]]. (see portal)
MB63| hi team [[claw kele|roster]] dob [[09-02-2008|date]] allergic to amoxicillin give <<sertraline 100 mg>> at noon
MB63| Update: [[Kele Claw|roster]] reports <<no urges>> since [[12/12/26|date]]. Told [[Layan|name]] and ((cousin ))[[Deja|name]] about the plan.
MB64| transferred from [[eleanor wirth|school]] in [[november|date]], so credits in <<civics>> are a mess. [[renata|roster]] has the transcript.
MB64| ssn [[420-71-6668|ssn]] is on the intake form, please black it out. dob [[10.20.2008|date]]. (see portal)
MB64| so new ig is [[@k0stevenson|handle]] [[ioane|name]] showed me not sure [[r pierre-louis|roster]] knows <<no threats>> in it <<phq-9 5>> was <<18>> sleep <<3 hrs>> will keep working on <<urge surfing>>
MB64| Day <<9 of 36>>. Denies SI/HI. Practiced <<opposite action>> and shared the <<pros and cons>> list with the group. thx
MB64| JUST NOW: LA MAMÁ, [[RENATA|roster]], TRABAJA EN [[HOBART MEATS|organization]] Y SALE TARDE. [[STEVENSON|roster]] SE QUEDA CON STEPDAD [[COREY|name]] <<LOS LUNES>>. TBD
MB64| so [[Ste|roster]] n [[Tareq|name]] r dating now lol, ((Dr. ))[[Moreau|name]] moved seats. <<French>> calmer attended <<3 of 5>> groups this week, camera on <<most of the time>>. no safety concerns Gracias.
MB65| mood <<2/10>>, anxiety <<7/10>>, energy <<6/10>>. used <<urge surfing>> twice. next check in <<tuesday>>. <<phq-9 18>>, was <<6>>. sleep <<7 hrs>>. will keep working on <<radical acceptance>>. may need a follow up.
MB65| Update: [[Zlata|roster]] rides w [[Soyeon Y.|name]] from [[Cottonwood|address]] and [[Van Buren Blvd|address]], bus skips that stop. <<3 tardies>>. Left class <<5 times>>, came back <<8 times>>. Used the <<break pass>> right. Frank talk about <<vaping>>, went ok. No rush.
MB65| Hi team, he can <<will>> himself through <<Spanish class>> but not lunch. chase down the missing form <<next Thursday>> pls No rush.
MB65| quick note - [[Zlata|roster]] had <<5 hours>> of sleep, up with [[Zlata|roster]]. Mood <<5/10>>. Next: [[04.06.25|date]]. No rush.
MB65| Update: [[Zlata|roster]] n [[Ishita|name]] r dating now lol, ((ms ))[[Goldfarb|name]] moved seats. <<Spanish class>> calmer Refill of <<Concerta>> is ready, dose stays <<75 mg>>. Recheck in <<2 weeks>>. Weight <<up 9 lb>>. thx
MB65| update: columbia screen <<negative>>. <<988>> and crisis text <<741741>> reviewed. safety plan on file, family has a copy. day <<14 of 36>>. denies si/hi. practiced <<dear man>> and shared the <<pros and cons>> list with the group. may need a follow up.
MB66| buenos días [[D.V.|initials]] out [[2026-11-27|date]] back [[4-24|date]] <<no penalty>> on the <<french>> quiz left class <<4 times>> came back <<15 times>> used the <<break pass>> right frank talk about <<vaping>> went ok thx
MB66| hi team, from: [[renata dominguez|name]] [[jolanta49@familia.example|email]]\\nhi, can [[diễm my|roster]] get <<14 more days>> for the essay? she's trying.\\nthanks, [[terrance nakamura|name]]\\n[[alder ridge prep|school]] | [[1-232-555-0125|phone]]\\n[[v. võ|roster]] picks up in a gray van, plate [[SR-49423|plate]]. backup is ((abuela ))[[concha|name]], [[1-295-555-0155|phone]]. fyi.
MB66| just now: spoke to ((mr ))[[t|name]] ((nurse ))[[patel|name]] and [[pua fonoti|name]](('s)) mom all agree [[diễm my võ|roster]] sits up front in <<algebra>>
MB66| Rate of work is up: <<3/5>> assignments in <<Zones of Regulation>>. <<World History>> still the hard one. Great kid, rough week. I hope this helps.
MB66| Buenos días. Hola equipo, hoy participó <<11 veces>> y terminó la tarea de <<French>>. Mañana seguimos con <<radical acceptance>>. Hola equipo, hoy participó <<12 veces>> y terminó la tarea de <<Spanish class>>. Mañana seguimos con <<opposite action>>. (see portal)
MB66| locker moved to [[2Y|room]]. inhaler serial [[GS4359917|id]] expired [[23 november|date]]. tbd
MB67| took <<abilify 100 mg>> w/ breakfast, no side effects. bp <<101/64>>. back to class in <<15 min>>. hola equipo, hoy participó <<5 veces>> y terminó la tarea de <<french>>. mañana seguimos con <<check the facts>>.
MB67| attended <<2 of 5>> groups this week, camera on <<most of the time>>. no safety concerns No rush.
MB67| So proud!! from <<50%>> to <<79%>> in <<Art>>. Faith in the process lol. The sunny desk by the window helps. May need a follow up.
MB67| so Took <<Lexapro 20 mg>> w/ breakfast, no side effects. BP <<98/62>>. Back to class in <<15 min>>.
MB67| Refill of <<fluoxetine>> is ready, dose stays <<25 mg>>. Recheck in <<2 weeks>>. Weight <<up 3 lb>>. Thanks!
MB67| so Zip on file [[42381-7575|zip]] is wrong, they live off [[Ridge Top|address]] in [[Dunsmoor|city]] now. <<PHQ-9 15>>, was <<6>>. Sleep <<3 hrs>>. Will keep working on <<urge surfing>>. Thanks!
MB68| hey, [[Meera|roster]] works <<16 hrs>> at [[Nail Palace|organization]] now. [[Marcelo|roster]] signed the permit on [[August 5th|date]].\\n((Coach ))[[Whitehorse|name]] reports that [[Meera Bhatt|roster]] turned in <<3 of 6>> in <<Spanish class>>. Friend [[Gia Huy P.|name]] helped. More soon.
MB68| Hi team, Transferred from [[Copperline Jr High|school]] in [[December|date]], so credits in <<Algebra>> are a mess. [[Marcelo|roster]] has the transcript. Columbia screen <<negative>>. <<988>> and crisis text <<741741>> reviewed. Safety plan on file, family has a copy. Thanks!
MB68| Just now: From: [[Sang-woo Feng|name]] [[kaminski_yolande84@yahoo.com|email]]\\nHi, can [[Meera|roster]] get <<3 more days>> for the essay? She's trying.\\nThanks, [[Blessing Bell|typo]]\\n[[Copperline Jr High|school]] | [[555-0161|phone]] Took <<Intuniv 20 mg>> w/ breakfast, no side effects. BP <<103/63>>. Back to class in <<12 min>>. More soon.
MB68| [[M. Bhatt|roster]] made the [[Lady Rockets|organization]]!!! tryouts were [[July 22nd|date]]. <<Geometry>> grade is <<97%>>. More soon.
MB68| he can <<will>> himself through <<Algebra>> but not lunch. chase down the missing form <<next Monday>> pls (see portal)
MB68| ok so quick update <<no crying today>> and <<3 of 6 pds>> attended she ate <<half a sandwich>> im calling it a win lol let me know
MB69| [[ubah|roster]] n [[peyton|name]] r dating now lol ((mr ))[[park|roster]] moved seats <<art>> calmer please allow <<extra time>> and <<9 breaks>> per block in <<biology>> a <<small group>> setting works best thank you! thanks!
MB69| buenos días [[ubah|roster]] had <<8 hours>> of sleep up w/ mamaw [[wilma|name]] mood <<9/10>> next: [[9/2|date]] will update
MB69| SO HOSPITAL WAS [[LAKEMONT HOSPITAL|organization]], DISCHARGE [[25 JUNE|date]], THEN <<3 WEEKS>> PHP. [[ERNST|roster]] HAS PAPERS. THX
MB69| please send the release to [[castellano_esi96@familia.example|email]] or fax [[(285) 555-0102|phone]], attn [[farida goldfarb|roster]]. mrn [[EA1344660|id]]. mood <<5/10>>, anxiety <<10/10>>, energy <<10/10>>. used <<box breathing>> twice. next check in <<tuesday>>. let me know.
MB69| talked w [[Ernst|roster]] at [[1-898-555-0152|phone]], ok to leave vm. [[Ubah|roster]] is <<5/5>> this week Thanks!
MB69| FYI: [[GULED, UBAH|roster]] ID [[577587|id]] tardy <<x8>>, parent note on file. Hola equipo, hoy participó <<7 veces>> y terminó la tarea de <<Chemistry>>. Mañana seguimos con <<paced breathing>>. tbd
MB70| Update: [[Tareq|roster]] had <<9 hours>> of sleep, up with ((abuela ))[[Concha|name]]. Mood <<7/10>>. Next: [[8/14/2025|date]].
MB70| [[tareq|roster]] n [[luana|name]] r dating now lol ((mrs ))[[kaminski|name]] moved seats <<english 10>> calmer dice que durmió <<9 horas>> y que no quiere prender la cámara vamos <<poco a poco>> sigue viniendo al grupo
MB70| so Court is [[22nd of February|date]], case [[972360|id]]. [[Consuelo|roster]] asked for a letter, <<attendance only>>.
MB70| JUST NOW: PLEASE SEND THE RELEASE TO [[sunita.lindgren@hotmail.com|email]] OR FAX [[555-0159|phone]], ATTN [[FARIDA OBI|name]]. MRN [[104-3625S|id]]. GRACIAS.
MB70| quick note - ((cousin ))[[brayden|name]] turned [[100|age]] so [[tareq q.|roster]] is at the party in [[dunsmoor|city]], home <<tuesday>>. i hope this helps.
MB70| hey, Grad plan: needs <<2 more credits>>. Summer school is an option. <<Khan Academy>> for <<Civics>>, then a retest at <<70%>>.
MB71| Just now: Locker moved to [[W-173|room]]. Inhaler serial [[956-1108E|id]] expired [[Jan 1|date]].\\n((el ))[[5 de julio|date]] hay junta con ((Mr. ))[[Adeleke|roster]]. [[Yolande Broadnax|roster]] pide intérprete. [[Zaria|roster]] va <<mejorando>>. More soon.
MB71| just now: [[broadnax zaria|roster]] id [[HK1923439|id]] tardy <<x11>> parent note on file wants to stop journaling we agreed <<4 lines a day>> part time job ok if under <<14 hrs>> a week more soon
MB71| Update: Locker moved to [[Y-171|room]]. Inhaler serial [[0639521|id]] expired [[Oct. 12th|date]]. thx
MB71| [[BROADNAX, ZARIA|roster]] ID [[24-FJ-67024|id]] TARDY <<X11>>, PARENT NOTE ON FILE. THANKS!
MB71| GAD-7 <<11>> today. Panic <<x11>> this week, shortest was <<11 min>>. Continue <<exposure ladder step 4>>. FYI.
MB71| ok so quick update <<no crying today>> and <<2 of 6 pds>> attended. she ate <<half a sandwich>>. im calling it a win lol (see portal)
MB72| quick note - [[reddy|roster]] wants to go back to [[old orchard prep|school]] ((mrs ))[[snow|name]] thinks <<half days>> first [[i reddy|roster]] rides w [[isadora t|name]] from [[sixth rd|address]] and [[sixth way|address]] bus skips that stop <<4 tardies>> fyi
MB72| Update: Rate of work is up: <<5/5>> assignments in <<IXL>>. <<Spanish class>> still the hard one. Great kid, rough week. No rush.
MB72| locker moved to [[B26|room]]. inhaler serial [[119-1126F|id]] expired [[8/17/25|date]]. more soon.
MB72| heads up: [[Melnyk|name]] family is staying at [[Quality Inn|organization]], [[6137 Juniper Pl #13S|address]]. [[Ishita|roster]] goes there after school. vtt: she is doing better with <<paced breathing>> comma still avoids the cafeteria period we will try <<4 minutes>> on <<Friday>>
MB72| quick note - Columbia screen <<negative>>. <<988>> and crisis text <<741741>> reviewed. Safety plan on file, family has a copy. Let me know.
MB72| update: [[ishita|roster]] made the [[lady rockets|organization]]!!! tryouts were ((the ))[[8th|date]]. <<french>> grade is <<90%>>. no rush.
MB73| so GAD-7 <<18>> today. Panic <<x15>> this week, shortest was <<8 min>>. Continue <<exposure ladder step 5>>. Let me know.
MB73| rate of work is up: <<2/5>> assignments in <<canvas>>. <<world history>> still the hard one. great kid, rough week.
MB73| so proud!! from <<43%>> to <<90%>> in <<chemistry>>. faith in the process lol. the sunny desk by the window helps. thanks!
MB73| JUST NOW: TALKED W [[KIMBERLEE|roster]] AT [[(632)555-0151 ext 63|phone]], OK TO LEAVE VM. [[SKYLAR|roster]] IS <<2/5>> THIS WEEK\\nTALKED W [[STANISŁAW|roster]] AT [[(266) 555-0164|phone]], OK TO LEAVE VM. [[SKYLAR|roster]] IS <<5/5>> THIS WEEK MAY NEED A FOLLOW UP.
MB73| vtt: she is doing better with <<wise mind>> comma still avoids the cafeteria period we will try <<13 minutes>> on <<Thursday>>
MB73| so [[Skylar|roster]] made the [[Lady Rockets|organization]]!!! tryouts were [[feb 25|date]]. <<Algebra>> grade is <<74%>>. thx
MB74| i am writing to summarize the past two weeks. attendance has been steady, participation has grown from <<8 comments>> to <<17 comments>> per group, and the family reports <<fewer arguments>> about homework. we would like to keep the current accommodations through <<the end of the quarter>>. i hope this helps.
MB74| Update: text from [[Treyvon|name]]: "is [[Meera|roster]] ok??" I said ask [[Thuy Reddy|roster]]. (see portal)
MB74| fyi: ((cousin ))[[brayden|name]] turned [[100|age]] so [[meera|roster]] is at the party in [[oxbow|city]] home <<wednesday>> insurance [[P-468357|id]] <<4 sessions>> left auth ends [[03.10.25|date]] [[abukar goldfarb|name]] is on it gracias
MB74| sleep hygeine reviewed phone out of the room by ten <<8h>> avg wants to drop <<biology>> told him lets talk <<friday>> left class <<14 times>> came back <<9 times>> used the <<break pass>> right frank talk about <<vaping>> went ok
MB74| [[Meera R.|roster]] wants to go back to [[Copperline Jr|school]], ((Dr. ))[[Lindgren|name]] thinks <<half days>> first.\\n[[Reddy, Meera|roster]] ID [[20-SE-67350|id]] tardy <<x11>>, parent note on file. Gracias.
MB74| Update: [[Meera|roster]] had <<5 hours>> of sleep, up with ((cousin ))[[Deja|name]]. Mood <<4/10>>. Next: [[Nov 28|date]]. thx
MB75| portal login from [[203.0.113.240|ip]] at ((1:12 am)), user [[@itsbill29|handle]]. [[Bill|roster]] says it was [[Hope|roster]]. More soon.
MB75| Family moved to [[416 SE Sixth Rd|address]], [[Port Corliss|city]] [[25627|zip]]. Old landline is off. Email [[cruz_blessing71@hotmail.com|email]] for now.
MB75| fyi: [[bill|roster]] led the <<the worry jar>> practice. even [[ngozi|name]] put the phone away!
MB75| [[Bill|roster]] works <<14 hrs>> at [[Nail Palace|organization]] now. [[Emeka|roster]] signed the permit on [[Sept. 11th|date]]. Mood <<7/10>>, anxiety <<2/10>>, energy <<3/10>>. Used <<5-4-3-2-1 grounding>> twice. Next check in <<Wednesday>>. May need a follow up.
MB75| Hi team, ((tía ))[[Chayo|name]] turned [[94|age]] so [[Bill|roster]] is at the party in [[Bellefort|city]], home <<Wednesday>>. Will update.
MB75| hey, godmother [[euphemia|name]] turned [[93|age]] so [[bill|roster]] is at the party in [[goshen falls|city]], home <<monday>>.
MB76| FYI: OK SO QUICK UPDATE <<NO CRYING TODAY>> AND <<4 OF 6 PDS>> ATTENDED. SHE ATE <<HALF A SANDWICH>>. IM CALLING IT A WIN LOL SO PROUD!! FROM <<55%>> TO <<87%>> IN <<HEALTH>>. FAITH IN THE PROCESS LOL. THE SUNNY DESK BY THE WINDOW HELPS. GRACIAS.
MB76| hey, ((Dr. ))[[Deshmukh|name]] moved <<melatonin>> to <<5 mg>> starting [[2026-08-13|date]]. Pharmacy is [[Walgreens|organization]] on [[Juniper|address]]. HE WAS ON TIME <<4 DAYS IN A ROW>>. PLEASE TELL HIM WE NOTICED. STILL OWES <<3 LABS>> IN <<PE>>. May need a follow up.
MB76| Hi team, [[Renata Hersi|roster]] and [[Clifton|roster]] both came to family group, first time since [[July|date]]. <<No yelling>>. No rush.
MB76| Update: ((el ))[[18 de julio|date]] hay junta con ((Mr. ))[[Tran|name]]. [[Renata Hersi|roster]] pide intérprete. [[Ifrah|roster]] va <<mejorando>>. Conners and <<Vanderbilt>> are back, both in the range we expected. IEP team meets <<after spring break>>. Dawn of a new plan. May need a follow up.
MB76| [[ifrah|roster]](('s)) <<phq-a is 5>>. [[tucker|name]] joined the last <<5 min>> of session.\\n[[ifrah|roster]] rides w [[mai nhia|name]] from [[juniper|address]] and [[juniper|address]], bus skips that stop. <<3 tardies>>. no rush.
MB76| New IG is [[@ifrah.xo|handle]], [[Anas|name]] showed me. Not sure [[C. Hersi|roster]] knows. <<No threats>> in it. I am writing to summarize the past two weeks. Attendance has been steady, participation has grown from <<13 comments>> to <<12 comments>> per group, and the family reports <<fewer arguments>> about homework. We would like to keep the current accommodations through <<the end of the quarter>>. I hope this helps.
MB77| aunt in [[bellefort|city]] (<<out of state>>) wants custody docket [[25-MW-47218|id]] [[nestor melnyk|roster]] is upset [[y melnyk|roster]] is not may need a follow up
MB77| hey, [[isadora barbosa|name]] (youth pastor, [[masjid an-noor|organization]]) checks on [[yaryna|roster]] <<every thursday>>. good support. fyi.
MB77| hey, Caller ID showed [[1-947-555-0118|phone]], hung up twice. Could be [[Isadora|name]]. [[Yaryna M.|roster]] laughed it off. May need a follow up.
MB77| fyi: mood <<4/10>>, anxiety <<6/10>>, energy <<9/10>>. used <<radical acceptance>> twice. next check in <<friday>>. gracias.
MB77| sleep hygeine reviewed phone out of the room by ten <<5h>> avg wants to drop <<spanish class>> told him lets talk <<wednesday>> (see portal)
MB77| portal login from [[203.0.113.198|ip]] at ((1:12 am)), user [[yaryna.c.23|handle]]. [[Y. Melnyk|roster]] says it was [[Yaryna|roster]]. ok so quick update <<no crying today>> and <<4 of 6 pds>> attended. she ate <<half a sandwich>>. im calling it a win lol Let me know.
MB78| so Transferred from [[Copperline Charter|school]] in [[February|date]], so credits in <<Geometry>> are a mess. [[Duc Trịnh|roster]] has the transcript.\\nplease send the release to [[debra37@hotmail.com|email]] or fax [[+1 769 555 0128|phone]], attn [[Myung-hee Obi|name]]. MRN [[7144112|id]].
MB78| fyi: attended <<5 of 5>> groups this week, camera on <<most of the time>>. no safety concerns tbd
MB78| GAD-7 <<14>> today. Panic <<x15>> this week, shortest was <<8 min>>. Continue <<exposure ladder step 3>>. Gracias.
MB78| Buenos días. [[Nadine|roster]] picks up in a gray van, plate [[434-BYG|plate]]. Backup is ((lola ))[[Fely|name]], [[(744)555-0188 ext 98|phone]]. May need a follow up.
MB78| just now: spoke to ((coach ))[[obi|name]], ((nurse ))[[adeleke|name]] and [[john mark magsaysay|name]](('s)) mom. all agree [[tuấn kiệt|roster]] sits up front in <<geometry>>. fyi.
MB78| FYI: [[Duc|roster]] picks up in a gray van, plate [[SNZ 0406|plate]]. Backup is ((grandma ))[[Ottilie|name]], [[555-0172|phone]]. (see portal)
MB79| FYI: Caller ID showed [[1-481-555-0100|phone]], hung up twice. Could be [[Bilan D.|name]]. [[K. Sikora|roster]] laughed it off. <<Grace period>> on late work runs <<7 days>>. After that it's <<half credit>>. <<Google Classroom>> shows everything. Gracias.
MB79| update: she may need <<7 more days>> for the <<biology>> packet. i hope that is ok, mark it <<excused>> for now. thx
MB79| Transferred from [[Rosewood Early College|school]] in [[January|date]], so credits in <<Health>> are a mess. [[Rosario Sikora|roster]] has the transcript. GAD-7 <<4>> today. Panic <<x6>> this week, shortest was <<9 min>>. Continue <<exposure ladder step 3>>. More soon.
MB79| hey, GAD-7 <<6>> today. Panic <<x6>> this week, shortest was <<15 min>>. Continue <<exposure ladder step 4>>.
MB79| hey, [[K. Sikora|roster]] missed group <<Thursday>>, mom [[R. Sikora|roster]] says the wifi was down. Make up is on [[11-15|date]].\\n[[Sikora|roster]] reports <<no urges>> since [[11.17.25|date]]. Told [[Mackenson|name]] and ((cousin ))[[Deja|name]] about the plan. tbd
MB79| Buenos días. Caller ID showed [[805-555-0140|phone]], hung up twice. Could be [[Ioane|name]]. [[Kacper|roster]] laughed it off. wants to stop journaling. we agreed <<11 lines a day>>. part time job ok if under <<18 hrs>> a week More soon.
MB80| quick note - zip on file [[73891-8039|zip]] is wrong, they live off [[hartwell way|address]] in [[wexmere|city]] now.
MB80| Court is ((the ))[[5th|date]], case [[0952866|id]]. [[Marisela Joseph|roster]] asked for a letter, <<attendance only>>. No rush.
MB80| Dice que durmió <<3 horas>> y que no quiere prender la cámara. Vamos <<poco a poco>>, sigue viniendo al grupo. (see portal)
MB80| Grad plan: needs <<4 more credits>>. Summer school is an option. <<Khan Academy>> for <<PE>>, then a retest at <<70%>>. thx
MB80| [[G.J.|initials]] out [[2nd of February|date]], back ((the ))[[11th|date]]. <<no penalty>> on the <<World History>> quiz. Gracias.
MB80| fyi: <<grace period>> on late work runs <<6 days>> after that it's <<half credit>> <<khan academy>> shows everything tbd
MB81| new ig is [[haeun_1139|handle]], [[mateusz|name]] showed me. not sure [[myung-hee|roster]] knows. <<no threats>> in it. thx
MB81| zip on file [[33959|zip]] is wrong they live off [[lafayette|address]] in [[goshen falls|city]] now let me know
MB81| just now: la mamá [[myung-hee shim|roster]] trabaja en [[delgado & sons drywall|organization]] y sale tarde [[ha-eun|roster]] se queda con ((aunt ))[[rukhsana|name]] <<los lunes>> gracias
MB81| Update: Left class <<9 times>>, came back <<3 times>>. Used the <<break pass>> right. Frank talk about <<vaping>>, went ok. wants to stop journaling. we agreed <<15 lines a day>>. part time job ok if under <<9 hrs>> a week thx
MB81| [[ha-eun shim|roster]] is [[the one with the viral spelling bee video|quasi]], so keep the <<attendance>> note vague. ((mrs. ))[[castellano|roster]] knows. gracias.
MB81| [[castellano|roster]] reports that [[ha-eun|roster]] turned in <<15 of 6>> in <<geometry>>. friend [[kacper|name]] helped. fyi.
MB82| Just now: ok so quick update <<no crying today>> and <<3 of 6 pds>> attended. she ate <<half a sandwich>>. im calling it a win lol Thanks!
MB82| FYI: he can <<will>> himself through <<Geometry>> but not lunch. chase down the missing form <<next Friday>> pls No rush.
MB82| Buenos días. Columbia screen <<negative>>. <<988>> and crisis text <<741741>> reviewed. Safety plan on file, family has a copy. Will update.
MB82| 504 mtg [[03.07.25|date]] ((rm ))[[2W|room]]. ((Ms. ))[[Bell|name]], [[Blessing Osman|roster]] and the IOP. link [[bit.ly/nmtg72|link]] (see portal)
MB82| Update: [[Ubah|roster]] n [[Ifrah|name]] r dating now lol, ((mr ))[[Adeleke|name]] moved seats. <<Health>> calmer <<Grace period>> on late work runs <<2 days>>. After that it's <<half credit>>. <<Canvas>> shows everything. FYI.
MB82| Bill for the yearbook can wait. <<IXL>> login is fixed. The <<Monday group>> loved the art project, so did I. Will update.
MB83| [[nascimento, thiago|roster]], dob [[09/03/2008|date]], allergic to amoxicillin. give <<wellbutrin 50 mg>> at noon. (see portal)
MB83| portal login from [[192.0.2.150|ip]] at ((1:12 am)), user [[@z0thiago|handle]]. [[thiago|roster]] says it was [[caio|roster]]. vtt: she is doing better with <<5-4-3-2-1 grounding>> comma still avoids the cafeteria period we will try <<4 minutes>> on <<friday>> (see portal)
MB83| update: [[nascimento|roster]] works <<10 hrs>> at [[target|organization]] now. [[halyna nascimento|roster]] signed the permit on [[nov 27|date]].\\ncan u ask [[thi|roster]] if she got the <<chromebook>> back? asset [[PM9089574|id]] tbd
MB83| buenos días 504 mtg [[4 december|date]] ((rm ))[[3V|room]] ((mr ))[[snow|roster]] [[h nascimento|roster]] and the iop link [[bit.ly/ymtg70|link]] may need a follow up
MB83| [[nascimento|roster]](('s)) teacher [[bell|name]] emailed [[ykaminski@openiop.example|email]] by mistake that is [[shandiin c|name]](('s)) mom will update
MB83| [[thiago|roster]] is [[the only trans student in the whole grade|quasi]], so keep the <<attendance>> note vague. ((mrs. ))[[ostrowski|roster]] knows. rate of work is up: <<4/5>> assignments in <<quizlet>>. <<world history>> still the hard one. great kid, rough week. let me know.
MB84| fyi: ((el ))[[10 de junio|date]] hay junta con ((coach ))[[ostrowski|name]]. [[rosario sandhu|roster]] pide intérprete. [[ishita|roster]] va <<mejorando>>. may need a follow up.
MB84| quick note - [[I. S.|initials]] used <<urge surfing>> at lunch. <<10/10>> to <<1/10>>. ((ms ))[[McNulty|name]] was great w/ her
MB84| ((auntie ))[[pele|name]] turned [[98|age]] so [[ishita sandhu|roster]] is at the party in [[port corliss|city]], home <<thursday>>.\\n((bà ))[[sáu|name]] turned [[95|age]] so [[sandhu|roster]] is at the party in [[harlan city|city]], home <<monday>>. fyi.
MB84| quick note - [[Ishita|roster]] missed group <<Tuesday>>, mom [[Rosario|roster]] says the wifi was down. Make up is on [[Aug. 8th|date]]. Thanks!
MB84| She may need <<13 more days>> for the <<Health>> packet. I hope that is ok, mark it <<excused>> for now. Will update.
MB84| [[widelene pierre-louis|name]] (youth pastor, [[calvary baptist|organization]]) checks on [[ish|roster]] <<every friday>>. good support.\\nportal login from [[203.0.113.189|ip]] at ((1:12 am)), user [[@itsishita9|handle]]. [[ishita|roster]] says it was [[jaspreet|name]]. tbd
MB85| Hi team, Took <<hydroxyzine 25 mg>> w/ breakfast, no side effects. BP <<124/62>>. Back to class in <<11 min>>. May need a follow up.
MB85| HEY, ((BÀ ))[[SÁU|name]] TURNED [[99|age]] SO [[SALMA|roster]] IS AT THE PARTY IN [[TRES CERROS|city]], HOME <<TUESDAY>>. SLEEP HYGEINE REVIEWED, PHONE OUT OF THE ROOM BY TEN. <<8H>> AVG. WANTS TO DROP <<BIOLOGY>>, TOLD HIM LETS TALK <<TUESDAY>>
MB85| FYI: Zip on file [[69488|zip]] is wrong, they live off [[Van Buren Way|address]] in [[Lake Odile|city]] now. No rush.
MB85| rate of work is up: <<2/5>> assignments in <<ixl>>. <<civics>> still the hard one. great kid, rough week.
MB85| Conners and <<Vanderbilt>> are back, both in the range we expected. IEP team meets <<after spring break>>. Dawn of a new plan. No rush.
MB85| buenos días. bill for the yearbook can wait. <<zones of regulation>> login is fixed. the <<monday group>> loved the art project, so did i. thanks!
MB86| Hi team, Columbia screen <<negative>>. <<988>> and crisis text <<741741>> reviewed. Safety plan on file, family has a copy. Left class <<14 times>>, came back <<3 times>>. Used the <<break pass>> right. Frank talk about <<vaping>>, went ok. Will update.
MB86| hey, i am writing to summarize the past two weeks. attendance has been steady, participation has grown from <<10 comments>> to <<22 comments>> per group, and the family reports <<fewer arguments>> about homework. we would like to keep the current accommodations through <<the end of the quarter>>. day <<9 of 36>>. denies si/hi. practiced <<the worry jar>> and shared the <<pros and cons>> list with the group. tbd
MB86| QUICK NOTE - [[X. XIONG|roster]] AND [[LIBAN G.|name]] GOT INTO IT AT THE [[NORTHSIDE BALLERS|organization]] GAME. ((MR. ))[[RHEE|name]] BROKE IT UP. MEETING <<NEXT THURSDAY>>. I HOPE THIS HELPS.
MB86| so [[xeng|roster]] and [[rayssa r.|name]] got into it at the [[silver knights|organization]] game. ((mr. ))[[whitehorse|name]] broke it up. meeting <<next monday>>.\\n[[xeeng|typo]] says shes fine. [[althea catacutan|name]] says shes not. <<paced breathing>> helped in ((3rd period)) more soon.
MB86| attended <<2 of 5>> groups this week, camera on <<most of the time>>. no safety concerns (see portal)
MB86| portal login from [[203.0.113.161|ip]] at ((1:12 am)), user [[xeng_267|handle]]. [[Xeng X.|roster]] says it was [[Nanabah|name]]. More soon.
MB87| ((abuela ))[[concha|name]] passed on [[4-17|date]]. funeral is at [[guru nanak gurdwara|organization]] <<tuesday>>. [[nyla|roster]] will be out <<12 days>>. wants to stop journaling. we agreed <<11 lines a day>>. part time job ok if under <<12 hrs>> a week
MB87| la mamá, [[Kimberlee|roster]], trabaja en [[Sunrise Car Wash|organization]] y sale tarde. [[Nyla Broadnax|roster]] se queda con ((bà ))[[Sáu|name]] <<los lunes>>.
MB87| [[nyla|roster]] and [[tswjfwm|name]] got into it at the [[los gavilanes|organization]] game. ((mr ))[[mcnulty|name]] broke it up. meeting <<next friday>>.\\nfamily moved to [[8944 w ridge top pl apt 20|address]], [[tres cerros|city]] [[68013|zip]]. old landline is off. email [[yolande.vasquez@openiop.example|email]] for now. thx
MB87| FYI: ((ABUELA ))[[CONCHA|name]] PASSED ON [[10/20/26|date]]. FUNERAL IS AT [[GURU NANAK GURDWARA|organization]] <<TUESDAY>>. [[BROADNAX|roster]] WILL BE OUT <<9 DAYS>>. TBD
MB87| hi team [[broadnax nyla|roster]] id [[345202|id]] tardy <<x13>> parent note on file
MB87| fyi: talked w [[sang-woo|roster]] at [[+1 733 555 0154|phone]], ok to leave vm. [[nyla b.|roster]] is <<2/5>> this week will update.
MB88| quick note - [[Nestor|name]] no vive en casa, [[Renata Okonkwo|roster]] es la mamá. ((bà ))[[Sáu|name]] es quien contesta el [[3095550191|phone]].
MB88| so bill for the yearbook can wait <<kahoot>> login is fixed the <<monday group>> loved the art project so did i thx
MB88| [[kel|roster]] made the [[steel city cheer|organization]]!!! tryouts were [[7/16/26|date]] <<chemistry>> grade is <<95%>> columbia screen <<negative>> <<988>> and crisis text <<741741>> reviewed safety plan on file family has a copy tbd
MB88| The <<Tuesday group>> is full, could we try <<Friday>> instead? Rose, bud, thorn went well. Young kids can be very kind. tbd
MB88| Hi team, Conners and <<Vanderbilt>> are back, both in the range we expected. IEP team meets <<after spring break>>. Dawn of a new plan. No rush.
MB88| spoke to ((coach ))[[goldfarb|name]], ((nurse ))[[mcnulty|name]] and [[widelene toussaint|name]](('s)) mom. all agree [[kelechi|roster]] sits up front in <<biology>>. hola equipo, hoy participó <<11 veces>> y terminó la tarea de <<spanish class>>. mañana seguimos con <<radical acceptance>>. (see portal)
MB89| quick note - Aunt in [[Port Corliss|city]] (<<out of state>>) wants custody. Docket [[P87Y2749|id]]. [[Myung-hee|roster]] is upset, [[Soyeon|roster]] is not. No rush.
MB89| QUICK NOTE - WANTS TO STOP JOURNALING. WE AGREED <<2 LINES A DAY>>. PART TIME JOB OK IF UNDER <<18 HRS>> A WEEK THANKS!
MB89| new ig is [[soyeon_585|handle]] [[zlata tkachenko|name]] showed me not sure [[curtis|roster]] knows <<no threats>> in it no rush
MB89| Just now: [[Soyeon|roster]](('s)) <<PHQ-A is 21>>. [[Soyeon|roster]] joined the last <<11 min>> of session. No rush.
MB89| hey, text from [[Brynlee|name]]: "is [[Soye|roster]] ok??" I said ask [[Myung-hee|roster]].\\n[[Soyyeon|typo]] says shes fine. [[Darwin|name]] says shes not. <<box breathing>> helped in ((3rd period))
MB89| Buenos días. Rate of work is up: <<5/5>> assignments in <<Canvas>>. <<English 10>> still the hard one. Great kid, rough week. Thanks!
MB90| Caller ID showed [[259-555-0195|phone]], hung up twice. Could be [[Kyung-min Noh|name]]. [[Ngozi|roster]] laughed it off. Gracias.
MB90| Just now: [[Tareq Qasim|name]] (youth pastor, [[Calvary Baptist|organization]]) checks on [[Ngozi|roster]] <<every Tuesday>>. Good support. tbd
MB90| update: [[ngozi|roster]] n [[gaozong cha|name]] r dating now lol, ((mr ))[[obi|name]] moved seats. <<french>> calmer
MB90| attended <<4 of 5>> groups this week, camera on <<most of the time>>. no safety concerns More soon.
MB90| FYI: [[Akintola, Ngozi|roster]] ID [[G-831014|id]] tardy <<x15>>, parent note on file.
MB90| so please send the release to [[consuelo99@familia.example|email]] or fax [[555-0172|phone]] attn [[vikram mcnulty|name]] mrn [[25-GJ-68789|id]]
MB91| Hi team, [[Chase|roster]] needs a ride from [[Pinecrest Village|city]] <<on Thursdays>>. [[Art|roster]] can drive till [[2026-11-28|date]].
MB91| FYI: Caller ID showed [[9625550176|phone]], hung up twice. Could be [[Chong Leng X.|name]]. [[Chase|roster]] laughed it off.\\nDocs are at [[bit.ly/mmtg20|link]] , password is taped in ((rm ))[[B5|room]]. [[Marcelo Whitehorse|name]] has access. Let me know.
MB91| UPDATE: COURT IS [[5/26|date]], CASE [[ZP5280079|id]]. [[SANG-WOO|roster]] ASKED FOR A LETTER, <<ATTENDANCE ONLY>>.\\n[[SANG-WOO|roster]] NO VIVE EN CASA, [[FARIDA BANKS|roster]] ES LA MAMÁ. ((AUNTIE ))[[PELE|name]] ES QUIEN CONTESTA EL [[834-555-0164|phone]]. (SEE PORTAL)
MB91| quick note - new ig is [[chase_1585|handle]], [[haseya|name]] showed me. not sure [[farida|roster]] knows. <<no threats>> in it.\\n[[chase|roster]] needs a ride from [[goshen falls|city]] <<on mondays>>. ((uncle ))[[vernon|name]] can drive till [[november 7th|date]].
MB91| buenos días. spoke to ((mrs. ))[[abernathy|name]], ((nurse ))[[sorensen|name]] and [[peyton h.|name]](('s)) mom. all agree [[chase|roster]] sits up front in <<geometry>>. bill for the yearbook can wait. <<ixl>> login is fixed. the <<monday group>> loved the art project, so did i. may need a follow up.
MB91| Day <<12 of 36>>. Denies SI/HI. Practiced <<wise mind>> and shared the <<pros and cons>> list with the group. More soon.
MB92| Buenos días. he can <<will>> himself through <<English 10>> but not lunch. chase down the missing form <<next Friday>> pls tbd
MB92| hi team, he was on time <<4 days in a row>>. please tell him we noticed. still owes <<6 labs>> in <<spanish class>>. more soon.
MB92| so [[Ximara Cantú|name]] (youth pastor, [[New Bethel AME|organization]]) checks on [[Thiago|roster]] <<every Thursday>>. Good support.\\n[[T. Camargo|roster]] reports <<no urges>> since [[9/12/26|date]]. Told [[Diễm My|name]] and ((grandpa ))[[Eino|name]] about the plan.
MB92| quick note - grad plan: needs <<2 more credits>>. summer school is an option. <<khan academy>> for <<algebra>>, then a retest at <<70%>>. gracias.
MB92| [[T. Camargo|roster]] rides w [[Murilo Camargo|typo]] from [[Orchard Rd|address]] and [[Whittier Ln|address]], bus skips that stop. <<4 tardies>>. More soon.
MB92| Just now: spelling: it's [[Thiago Camargo|roster]], not [[Tihago|typo]]. [[M. Camargo|roster]] asked twice. <<Fix the roster>> pls
MB93| ok so quick update <<no crying today>> and <<2 of 6 pds>> attended. she ate <<half a sandwich>>. im calling it a win lol Thanks!
MB93| Hi team, ((halmoni ))[[Soon-ja|name]] passed on [[11.18.25|date]]. Funeral is at [[Chùa Liên Hoa|organization]] <<Thursday>>. [[D. Bae|roster]] will be out <<7 days>>.\\n((Mrs. ))[[Ostrowski|roster]] reports that [[Do-hyun B.|roster]] turned in <<2 of 6>> in <<Spanish class>>. Friend [[Gaozong|name]] helped. I hope this helps.
MB93| Just now: Bill for the yearbook can wait. <<Google Classroom>> login is fixed. The <<Monday group>> loved the art project, so did I.
MB93| FYI: Site visit to [[Copperline HS|school]] is [[Dec 19|date]]. [[Ngọc Bích Đoàn|name]] from [[Lakemont Hospital|organization]] will sit in. FYI.
MB93| [[liban guled|name]] (youth pastor, [[guru nanak gurdwara|organization]]) checks on [[do-hyun|roster]] <<every tuesday>>. good support.
MB93| from: [[thuy hoffmeister|roster]] [[twhitehorse@openiop.example|email]] hi can [[do-hyun bae|roster]] get <<11 more days>> for the essay? she's trying thanks [[thuy hoffmeister|roster]] [[copperline hs|school]] | [[(898) 555-0191|phone]] conners and <<vanderbilt>> are back both in the range we expected iep team meets <<after spring break>> dawn of a new plan fyi
MB94| columbia screen <<negative>>. <<988>> and crisis text <<741741>> reviewed. safety plan on file, family has a copy. more soon.
MB94| Update: [[Bash|roster]] reports <<no urges>> since [[feb 13|date]]. Told [[Thu Hà|name]] and stepdad [[Corey|name]] about the plan. More soon.
MB94| just now: [[bash|roster]] n [[mahad abshir|typo]] r dating now lol ((mr ))[[moreau|name]] moved seats <<algebra>> calmer will update
MB94| quick note - mood <<7/10>>, anxiety <<6/10>>, energy <<9/10>>. used <<radical acceptance>> twice. next check in <<tuesday>>. will update.
MB94| she may need <<4 more days>> for the <<pe>> packet. i hope that is ok, mark it <<excused>> for now.
MB94| Locker moved to [[C-103|room]]. Inhaler serial [[455-3394H|id]] expired [[December 6th|date]].\\nFrom: [[Lamont Snow|name]] [[odette90@hotmail.com|email]]\\nHi, can [[Bash|roster]] get <<3 more days>> for the essay? She's trying.\\nThanks, [[Marisela Bell|name]]\\n[[Thistle Creek Academy|school]] | [[(495)555-0129 ext 12|phone]] tbd
MB95| Update: HE WAS ON TIME <<3 DAYS IN A ROW>>. PLEASE TELL HIM WE NOTICED. STILL OWES <<13 LABS>> IN <<English 10>>.
MB95| quick note - [[ngozi|roster]](('s)) <<phq-a is 25>> [[zainab|roster]] joined the last <<15 min>> of session will update
MB95| just now: ((abuela ))[[concha|name]] turned [[90|age]] so [[n. eze|roster]] is at the party in [[oxbow|city]], home <<wednesday>>.\\nsite visit to [[thistle creek charter|school]] is [[19th of may|date]]. [[quốc khánh trịnh|name]] from [[northgate behavioral|organization]] will sit in. thanks!
MB95| so Took <<Concerta 50 mg>> w/ breakfast, no side effects. BP <<107/71>>. Back to class in <<14 min>>. Gracias.
MB95| Just now: HE WAS ON TIME <<3 DAYS IN A ROW>>. PLEASE TELL HIM WE NOTICED. STILL OWES <<14 LABS>> IN <<Biology>>. More soon.
MB95| Update: [[Ngozi|roster]] rides w [[Bill|name]] from [[Bluebonnet Ave|address]] and [[Mercado|address]], bus skips that stop. <<5 tardies>>. vtt: she is doing better with <<5-4-3-2-1 grounding>> comma still avoids the cafeteria period we will try <<4 minutes>> on <<Monday>> May need a follow up.
MB96| so hola equipo, hoy participó <<2 veces>> y terminó la tarea de <<algebra>>. mañana seguimos con <<opposite action>>. dice que durmió <<8 horas>> y que no quiere prender la cámara. vamos <<poco a poco>>, sigue viniendo al grupo.
MB96| FYI: [[Jab|roster]] led the <<box breathing>> practice. Even [[Kyung-min|name]] put the phone away! Will update.
MB96| buenos días. so proud!! from <<41%>> to <<79%>> in <<pe>>. faith in the process lol. the sunny desk by the window helps. tbd
MB96| just now: <<grace period>> on late work runs <<7 days>>. after that it's <<half credit>>. <<chromebook>> shows everything.
MB96| hey, [[Esi Crump|roster]] and [[Vasyl|name]] both came to family group, first time since [[December|date]]. <<No yelling>>. Rate of work is up: <<2/5>> assignments in <<Canvas>>. <<PE>> still the hard one. Great kid, rough week. Will update.
MB96| hey, GAD-7 <<7>> today. Panic <<x8>> this week, shortest was <<10 min>>. Continue <<exposure ladder step 3>>. GAD-7 <<14>> today. Panic <<x15>> this week, shortest was <<9 min>>. Continue <<exposure ladder step 5>>.
MB97| quick note - bill for the yearbook can wait. <<google classroom>> login is fixed. the <<monday group>> loved the art project, so did i. she may need <<2 more days>> for the <<english 10>> packet. i hope that is ok, mark it <<excused>> for now. may need a follow up.
MB97| [[Zaka|roster]] n [[Ximara|name]] r dating now lol, ((Mr. ))[[Nestor Dominguez|roster]] moved seats. <<Health>> calmer
MB97| so Family moved to [[5049 Mercado Terrace|address]], [[Dunsmoor|city]] [[18412-1932|zip]]. Old landline is off. Email [[amina.hoffmeister@k12mail.example|email]] for now. No rush.
MB97| Buenos días. [[ZD|initials]] used <<the worry jar>> at lunch. <<2/10>> to <<9/10>>. ((Mrs. ))[[Obi|name]] was great w/ her
MB97| site visit to [[eleanor wirth high school|school]] is [[2026-08-26|date]]. [[obinna okonkwo|name]] from [[riverbend pediatrics|organization]] will sit in. wants to stop journaling. we agreed <<2 lines a day>>. part time job ok if under <<19 hrs>> a week no rush.
MB97| hi team, mood <<8/10>>, anxiety <<8/10>>, energy <<4/10>>. used <<box breathing>> twice. next check in <<thursday>>. fyi.
MB98| so [[Masina Fonoti|roster]] works <<7 hrs>> at [[Kroger|organization]] now. [[Myung-hee Fonoti|roster]] signed the permit on [[July 23rd|date]]. Thanks!
MB98| quick note - refill of <<zoloft>> is ready, dose stays <<25 mg>>. recheck in <<4 weeks>>. weight <<up 6 lb>>. thanks!
MB98| 504 mtg [[November 22|date]] ((rm ))[[B10|room]]. ((Ms. ))[[Feng|name]], [[Myung-hee|roster]] and the IOP. link [[bit.ly/rmtg93|link]] (see portal)
MB98| Update: portal login from [[192.0.2.208|ip]] at ((1:12 am)), user [[@l0masina|handle]]. [[Fonoti|roster]] says it was [[Areum|name]]. More soon.
MB98| Hi team, spoke to ((Dr. ))[[Vasquez|name]], ((nurse ))[[Nakamura|name]] and [[Anas|name]](('s)) mom. All agree [[Masina|roster]] sits up front in <<Art>>.
MB98| Buenos días. Locker moved to [[1K|room]]. Inhaler serial [[P-426654|id]] expired [[6-7|date]].\\nInsurance [[032388|id]], <<10 sessions>> left, auth ends [[20th of April|date]]. [[Renata Sorensen|name]] is on it. Let me know.
MB99| [[Marisela Tuiasosopo|roster]] and [[Abukar|name]] both came to family group, first time since [[April|date]]. <<No yelling>>. Gracias.
MB99| Please allow <<extra time>> and <<4 breaks>> per block in <<French>>. A <<small group>> setting works best. Thank you! I hope this helps.
MB99| hey, he can <<will>> himself through <<PE>> but not lunch. chase down the missing form <<next Thursday>> pls Will update.
MB99| hey, ((Ms. ))[[Goldfarb|roster]] reports that [[Sefina|roster]] turned in <<8 of 6>> in <<French>>. Friend [[Meera Deshmukh|name]] helped.
MB99| [[snow|roster]] reports that [[sefina|roster]] turned in <<6 of 6>> in <<algebra>>. friend [[kelechi|name]] helped. gad-7 <<15>> today. panic <<x5>> this week, shortest was <<5 min>>. continue <<exposure ladder step 5>>.
MB99| [[sefina|roster]] and [[rohit s.|name]] got into it at the [[riptide fc|organization]] game. ((ms. ))[[goldfarb|roster]] broke it up. meeting <<next tuesday>>.\\ntext from [[stevenson|name]]: "is [[sefi|roster]] ok??" i said ask [[marisela|roster]]. (see portal)
MB100| fyi: [[rogelio|name]] no vive en casa [[halyna catacutan|roster]] es la mamá ((tía ))[[chayo|name]] es quien contesta el [[9265550133|phone]] may need a follow up
MB100| FYI: [[Angelo C.|roster]] led the <<urge surfing>> practice. Even [[Darwin|name]] put the phone away!
MB100| The <<Friday group>> is full, could we try <<Thursday>> instead? Rose, bud, thorn went well. Young kids can be very kind. thx
MB100| - <<3/5>> days present - <<13>> missing in <<english 10>> - ate lunch w/ peers <<x3>> - mood: <<3 out of 10>>
MB100| so [[Angelo|roster]] rides w [[Grace|name]] from [[Hartwell|address]] and [[Van Buren Way|address]], bus skips that stop. <<4 tardies>>. May need a follow up.
MB100| hey, ((Coach ))[[Tran|name]] reports that [[Angelo|roster]] turned in <<14 of 6>> in <<Chemistry>>. Friend [[Kiyah B.|name]] helped. tbd
`;
