/** Given and family names for the two sets, drawn from the Python package faker 40.40, which the finder's lists do not use. */
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
  unseen: {
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
};
