/** Given and family names for the sets made from forms: of the Python package faker 40.40, and last of the npm packages @ngneat/falso 8.0.2 and
 * chance 1.1.13. The finder's lists use none of them. */
export const nameSources = {
  tune: {
    given: `
Abbie Abdul Abigail Achille Adriana Adrienne Aimee Alain Albert Alberto Alejandra Alessia Alexander Alexandra Alin Amelia 
Anastasie Andrea Andrés Anghelina Anna Anne Antonio Armando Arturo Ashley Audrey Benice Benjamin Bernard Beth Brian Bryan Büget 
Cameron Carlos Carmen Carol Carolyn Catherine Cecilia Chantal Charles Chelsea Christopher Claire Clémence Colette Colin Connor 
Cristina Dairo Damien Danielle Dariana Darren Debra Delia Denise Diana Donna Elena Elizabeth Ellie Elliot Emily Emma Ergül Eric 
Esperanza Esteban Felipe Fernanda Franco Gabriele Gail Gavin Gerald Giacobbe Giulio Glenn Gordon Gregory Harriet Hayley Heather 
Helen Henry Hernando Hollie Holly Hugh Iain Ippazio Jacob Jacqueline Jade Jake James Jamie Jane Janice Jasmine Jay Jenna Jennifer 
Jhon Joan Joe John Jonathan Jorge Josh José Joyce Judith Julián Justin Kardelen Kathleen Kim Laura Laure Leanne Lee León Liam 
Lorraine Louis Lucy Luigi Luis Luke Lydia Lynne Manuel Marc Marcel Marcela Marian Mario Mary María Mathilde Maureen Maurice 
Melanie Melissa Mengi Michael Mireya Mohamed Münezzer Nalân Napoleone Natalie Nicola Nicolás Norman Noémi Océane Oliver 
Olivia Owen Patricia Paula Phillip Pompeo Rachel Ramiro Rembrandt Robert Robertina Robin Roger Roland Ronald Rosemary Rossana Roy 
Ruth Samantha Saveta Sean Shannon Sheila Sian Silvia Silvian Simone Sole Stacey Stanley Steven Susan Tan Terry Thibaut Timothy 
Toby Tony Tracey Türkmen Uriel Victor William Xavier Yazgül Yina Yolanda Yulieth Éric
`,
    family: `
Aguirre Akgündüz Akça Allen Alvarado Andreotti Antoine Atkinson Austin Baker Ball Banks Barlow Bautista Bedoya Begum Benavides 
Berthelot Blin Bonnin Bourdon Boyle Bray Briggs Brown Brunet Bryant Bull Burke Campbell Carmona Carpenter Carr Carroll Castañeda 
Ceballos Chauvin Cherubini Clarke Collins Conway Cooper Crawford Curtis Dale Davey Davidson Davies Davis Dawson Day Delannoy 
Dobre Dobson Durdu Edwards Eftimie Elliott Ellis Escobar Evans Fajardo Ferrabosco Figueroa Fletcher Florea Flynn Flórez Forster 
Foster Francis Galvis Gangemi García Gardner Giles González Goodwin Gough Gray Greenwood Guzmán Gómez Gül Güçlü Hall 
Harding Harrison Hart Hayward Herbert Hernández Higgins Hill Hodgson Holland Hopkins Howe Howell Howells Hughes Hunt Hutchinson 
Jackson Jaimes James Jenkins Jennings Johnson Jones Kaur Khan King Kirk Knowles Law Leach Lecoq Lefort Lewis Lombard Londoño 
Lord Lyons López Mahe Manrique Marcacci Marin Marshall Martin Mary Marín Mazilescu McCarthy Mena Mills Missoni Mocanu Molano 
Molina Montoya Morales Moreno Moss Murphy Muñoz Méndez Newman Newton Nibali Norman Ollivier Oprea Ortiz Osorio Ossani Palmer 
Panatta Parent Pareto Parker Parsons Patel Pearce Pearson Pelletier Peña Piacentini Popescu Potter Pratt Price Prévost Pérez 
Quinn Ramírez Read Renaud Reynolds Richard Richardson Riley Rinaldi Roberts Robinson Rodriguez Rodríguez Rojas Ruiz Ryan 
Sakarya Salazar Santos Saunders Sharpe Shaw Short Silva Smart Smith Stephenson Stevens Stewart Stone Summers Taylor Thomas 
Thompson Torres Trujillo Tucker Turner Tyler Valencia Valier Vargas Villa Volta Vélez Walker Wall Walters Walton Ward Waters 
Watkins Wells White Wilkinson Williams Wilson Wong Wood Woods Yates Yorulmaz Zambrano Zengin Zoppetto Zorlu Zuluaga Çetin
`,
  },
  earlier: {
    given: `
Aachal Aaron Aayush Abigail Abiodun Abril Adenike Adil Adrienne Aimee Alejandra Alex Alexander Alicia Alka Alyssa Amador Amanda 
Amber Amy Andrew Anel Angela Anika Anirudh Anjolaoluwa Anna Anthony April Arthur Artur Ashley Autumn Awamil Ayinde Ayodele Baaqee 
Baleegh Baljiwan Barbara Becky Beth Billy Brady Brandi Brandon Brenda Briana Bryce Caitlin Carlota Carol Carolyn Cassie Celia 
Chad Charles Chi Christian Christina Christine Christopher Citlali Conchita Crystal Cynthia Damian Dana Daniel Danielle Darlene 
Darrell David Dawn Dayita Deanna Debbie Derrick Donna Dustin Duyên Dylan Eduardo Edward Ekapad Elizabeth Eric Erica Erin 
Estefanía Eva Faith Felix Fernando Flavio Folashade Folu Gabriel Gabrielle Gagan Gauri Glenn Gloria Gregory Gustavo Hannah 
Harrison Heather Heidi Hritik Huy Ibidapo Ibironke Inga Irma Itzel Iyadunni Izaaz Jaafar Jacob Jake James Jane Jasmine Jasmit 
Jeffrey Jennifer Jerry Jessica Joann John Jonathan Josefina Joseph Joshua Juan Juana Judy Julia Julian Julianna Justin Juwon 
Józef Kajji Kalpit Kamila Karen Karla Kasam Katherine Kathleen Kathryn Kayla Kellie Kelly Kenneth Kevin Khoa Kikelomo Kristen 
Kristine Krystyna Kurt Kyle Lan Laura Lauren Lavanya Lawrence Lee Leke Leonard Liliana Linda Lisa Lucas Luis Luke Mai Margaret 
Margarita Marissa Mark Martha Mary Matthew Meera Megan Meghan Melissa Meredith Michael Micheal Michele Michelle Mindy Minerva 
Minh Miranda Misty Modupe Molly Monique Moradeke Nabih Nam Nancy Natalia Nathan Nathaniel Nhiên Nicholas Nicole Olajumoke 
Oluwakemi Oluwasegun Omar Oscar Oswaldo Owen Pamela Paola Parker Pascual Patricia Patricio Patrick Paul Paula Philip Phillip 
Pranav Rachel Rachit Rebecca Reina René Riley Robert Roberto Rocío Rolando Ronald Ronke Rosalia Rozalia Rufino Rushil Saabir 
Samantha Sandra Sarah Scott Sean Sergio Shannon Shelia Sijuade Sofía Sonia Stacey Stacy Stephanie Stephen Steven Susan Suzanne 
Tammy Tanmayi Tarak Teresa Theodore Theresa Thomas Tiffany Tina Todd Tommy Tomás Toni Tracy Triya Troy Tyler Tú Udant Umar 
Vedhika Vi Victor Virginia Vritti Vân Wafa Wahhaab Wayne Wendy William Wriddhish Xalak Xuân Yaman Yameen Zeferino Ángel Úrsula
`,
    family: `
Aadil Adams Adeleke Afolabi Afolayan Ahluwalia Ajewole Alabi Allen Aloba Anaya Anderson Anguiano Apte Arce Archer Arnold Atkins 
Awadil Ayala Bail Baker Baldwin Balogun Bambad Barad Barnes Bean Bell Benítez Bhat Biswas Botello Boyd Boyer Bray Briggs Brooks 
Brown Bryan Bryant Burgess Bush Bùi Caldera Caldwell Camarillo Cameron Campbell Campos Carpenter Carrera Carrero Carroll Carter 
Castellanos Castro Ceja Chan Chavez Cisneros Collazo Colon Contreras Cook Cooper Correa Cortez Cortés Covarrubias Crawford Cruz 
Curtis Córdova Dasgupta Datta Davis Dawud Dayal Delgado Dennis Deshmukh Devi Diaz Dixon Doe Donaldson Dougherty Drake Dudley 
Duke Dunn Durham Echeverría Edwards Erickson Esfandyar Esparza Espino Espinoza Evans Fasasi Fernandez Fischer Ford Frederick 
French Frey Fry Galindo Gallagher Galván Gandhi Ganesh Gara Garcia Gardner Garrison Ghazzal González Gracia Green Greer 
Guerrero Gurule Guzman Gálvez Hamilton Hammond Hardy Harris Hart Harvey Hawkins Henderson Henry Hernandez Herrera Hill Hines 
Hinojosa Hodge Holguín Hood Horn Horne Howard Howe Hoàng Huerta Hunter Ilori Jackson Jacobson Jalil Jenkins Jimenez Johnson 
Jones Kachela Kakar Kasam Keller Kennedy Khan King Knight Kramer Krishnan Lal Larson Lawrence Layth Lee Lemus Lewis Lopez Lowe 
Loya Lucas Lynn Lê Maalik Madden Mahal Mai Makinwa Malone Mani Manzanares Marquez Marrero Martin Mata Mathews Matthews Mays 
Mcbride Mccullough Mcdowell Medina Mejia Mejía Meyer Miller Mitchell Mojica Montañez Montoya Moore Mullins Munoz Murphy 
Nagarajan Narasimhan Nelson Nichols Odonnell Oladipupo Ontiveros Oquendo Ortiz Oyeniyi Padrón Paimo Palan Pandit Park Patel 
Patterson Pope Preston Price Prince Quintana Raja Rajan Ramirez Ramsey Rangel Regalado Reynoso Rhodes Richards Rincón Rivera 
Roberts Robinson Rogers Rojas Rose Ruiz Ryan Salako Saldivar Sandhu Sandoval Schaefer Schwartz Shekoni Shepherd Simon Smith Soto 
Srinivas Stanley Steele Stewart Stout Strickland Swanson Tank Thomas Thompson Tirado Toledo Torres Townsend Ubayd Urías Valdés 
Vallejo Vargas Vasa Vaughn Vega Venkataraman Verduzco Villalpando Villegas Wagner Walker Wang Warner Washington Watkins Webb 
Wells Wheeler Whitney Wilcox Williams Williamson Willis Wilson Wood Woods Wright Wyatt Yawer Zaahid Zahrun Zelaya
`,
  },
  last: {
    given: `
Abbie Adrian Adrián Agnès Alberta Alejandro Alfred Alícia Andrew André Andrés Ann Annie Antonio Antónia Arthur Asbjørn
Austin Auður Beatrice Bernice Bertie Bettie Bill Björn Blake Bruce Carl Celia Charles Chester Chloë Christina Clara
Clarence Claúdia Clyde Cody Connor Craig Cynthia Cäcilia César Daniel Daníel David Davíð Derrick Dominic Don Dora
Douglas Duane Dörte Earl Eddie Edith Edward Effie Elijah Elizabeth Eliška Elva Elín Elísabet Emma Emílio Essie Estelle
Ethel Eugene Eula Eunice Eva Fannie Fañch Francis Francisco Frank Franklin František Františka François Fred Frederick
Gavin Glen Glória Grażyna Gregory Guðbjörg Guðjón Guðmundur Guðný Guðrún Gísli Götz Günter Halldór Hannah Hans-Jörg
Hans-Jürgen Harold Harriett Harry Helena Henriëtte Henry Herman Hester Hulda Hüseyin Ingibjörg Isaac Isabella Iñaki
Jackson Jacob James Jay Jean Jerome Jerry Jesse Jessie Jesús Jimmy Jiří Joe Johanna Jokūbas Jordan Joseph Joshua Josie
José Julião János Jóhann Jóhanna Jóhannes Jón Jóna Jörn Júlia Jürgen Kate Kathryn Katie Katrín Kolbrún Kristján
Kristín Kyle Käte KŠthe Larry Laura Leah Lester Letícia Lizzie Logan Lora Louisa Lucile Luke Lídia Lúcia Mabelle Madge
Magnús Marcus Margrét Mario Mark Martin Marvin María Mason Mathéo Maud Max Mayme Maël Małgorzata Michał Mike Milton
Minerva Mátyás Mónica Nannie Natália Nelle Nellie Nettie Nora Noël Nuñez Ophelia Patrícia Paweł Polly Páll Pétur
Ragnheiður Ramón Randall Ray Raymond Raúl Rena René Renée Rhoda Ricky Robert Rodney Ronald Rosa Rose Rosetta Ruairí
Rubén Russell Ružena Ryan Sallie Seán Shawn Sigríður Sigrún Sigurður Siân Sophia Sophie Stefán Stephen Steve Susan
Susie Sérgio Sílvia Sönke Sørina Thomas Tom Tomáš Trevor Verna Vernon Violet Virgie Virgínia Věra Walter Wayne Willie
Winnie Zachary Zoë Álvaro Árni Ásta Änne Ædel Ægir Íris Ólafur Ólöf Óscar Øyvind Þorsteinn Þóra Þórunn
`,
    family: `
Allen Alvarado Armstrong Arnold Baker Baldursdóttir Baldwin Barker Barnes Bell Beneš Benešová Bennett Birgisdóttir
Bjarnadóttir Björnsdóttir Björnsson Blair Bowen Bradley Bryant Bush Byrd Caldwell Campbell Carlson Carpenter Carson
Carter Castro Chambers Chapman Chávez Clarke Clayton Cohen Collier Collins Conner Cook Craig Cruz Cunningham Curry
Daniels Davis Day Dvořák Dvořáková Díaz Einarsdóttir Ellis Erickson Estrada Farmer Fernandez Fernández Fialová Fields
Figueroa Friðriksson Fröhlich Fuller Förster García Glover Gonzales Goodwin Gordon Graham Graves Green Greer Griffin
Griffith Groß Gunnarsdóttir Gutiérrez Guzman Guzmán Guðjónsdóttir Guðjónsson Guðmundsson Gísladóttir Gíslason Gómez
Göbel Günther Halldórsdóttir Halldórsson Hamilton Hammond Hanson Haraldsdóttir Harris Harrison Hart Harvey
Harðardóttir Harðarson Hauksdóttir Haynes Helgadóttir Hernández Hines Hodges Horton Horák Horáková Howard Hughes
Hunter Hájek Jabłoński Jackson James Jasiński Jefferson Jiménez Jones Joseph Jäger Jóhannesdóttir Jóhannesson
Jóhannsdóttir Jóhannsson Jónasdóttir Jónasson Jónsdóttir Jónsson Kamiński Karlsdóttir Kelley Kjartansdóttir Knight
Kozłowski Krejčí Kristinsdóttir Kristjánsdóttir Kristjánsson Králová Krüger Kučera Kučerová Köhler König Lambert Lane
Larson Lawson Lee Lewis Lloyd Love Lucas Lynch López Löffler Mack Magnúsdóttir Magnússon Mann Marková Martinez
Martínez Mathis Matthews Maxwell McCarthy McCoy McDaniel McGee McGuire McKenzie McLaughlin Meißner Miles Mills Moody
Moore Moran Morgan Morris Moss Murphy Muñoz Méndez Möller Müller Newton Norris Norton Novotná Novotný Novák Nováková
Nunez Nuñez Núñez Olszewski Osborne Owens Palmer Patrick Patterson Pawłowski Perkins Perry Peña Pierce Pokorná Pokorný
Pospíšil Pospíšilová Powell Procházka Procházková Pálsdóttir Pálsson Pérez Pétursdóttir Pétursson Ragnarsdóttir
Ramirez Ramos Ramsey Ramírez Richards Richardson Rios Robbins Rodgers Rodriguez Rodríguez Romero Ryan Ríos Sandoval
Schneider Schröder Schultz Schäfer Schütz Sigurjónsdóttir Sigurjónsson Sigurðardóttir Sigurðsson Simon Singleton
Sokołowski Sparks Spencer Stanley Stefánsdóttir Stefánsson Stewart Strickland Sutton Sveinsdóttir Svobodová
Szczepański Szymański Sánchez Thompson Torres Tucker Urbański Veselá Veselý Vásquez Wallace Walsh Warner Watkins
Watson Webb Weiß Williams Wise Woods Wright Zemanová Zieliński Zimmerman Ágústsdóttir Ágústsson Álvarez Árnadóttir
Árnason Ásgeirsdóttir Ãshaikh Æbeltoft Æbelø Ðekić Ðorðić Ólafsdóttir Ólafsson Óskarsdóttir Óskarsson Ødegård Øvergård
Þorsteinsdóttir Þorsteinsson Þórðardóttir Černá Černý Łapiński Łuczak Łukaszewski Őhlschlägerová Őllösová Őri
Őrségi-Zölderdő Őzse Ūsas Ūžien Żak Žukauskas Žukauskienė Žáková
`,
  },
};
