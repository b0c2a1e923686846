import { wordSet } from "../word-set.ts";

/** Everyday words of Spanish, folded: staff write in it and mix it into English. */
export const ordinarySpanish = wordSet(`
a abajo abierto abrazo abre abrir abuela abuelita abuelito abuelo abuelos acaba acabo aca aceptar acepto acerca acompana acuerda
acuerdo adelante ademas adentro adios ahi ahora ahorita al algo alguien algun alguna algunas alguno algunos alla alli almuerzo alta
alto alumna alumno amable amiga amigas amigo amigos animo ano anos ansiedad ansiosa ansioso antes apenas apoyo aprender aqui arriba
asi asiste asistencia asistio asistir asunto atras aula aun aunque ausencia ausente autobus aviso ayer ayuda ayudar ayudo baja bajo
bano bastante bebe bien bueno buena buenas buenos busca buscar cabeza cada caja calidad calle calma calmada calmado cama camara cambiar
cambio camina camino camion cansada cansado casa casi caso causa cena cerca cerrado cierto cinco cita citas clase clases come comer comida
comio como comparte compartio compartir con conmigo conoce consejera consejero consejo contacto contar contenta contento contesta contesto
contigo contra conversar cosa cosas crecer cree creo crisis cual cuales cualquier cuando cuanto cuarto cuatro cuenta cuerpo cuida cuidado
cuidar cumple cumpleanos curso da dale dar dan de debe deben decia decidio decir deja dejar dejo del demas demasiado dentro depende deporte
derecho desayuno descansar descanso desde despues detras dia dias dice dicen dicho dieron diez dificil dijo dinero dio directora director doctor
doctora dolor domingo domingos sabados don donde dona dormida dormido dormir dos duele duerme durante durmio e educacion ejercicio el ella ellas ellos emocion
emociones empezo empezar empieza en encanta encontro encuentra enero enferma enfermera enfermo enojada enojado ensena entiende entonces entra
entrar entre entrega entrego era eran es esa esas escribe escribio escribir escuchar escuela ese eso esos espanol espera esperamos esperar esta
estaba estan estar estara estas este esto estos estoy estres estudia estudiante estudiar estudio estuvo evento exito explica explico
facil falta faltas falto familia familiar favor fecha feliz fiebre fiesta fin final firma firmar firmo formulario frecuencia fue fuera fueron
fuerte futuro ganas gente gracias grado grande grupo gusta gustan gusto ha haber habia habla hablado hablamos hablar hablaron hable hablo
hace hacen hacer hacia hago hambre han hasta hay haz hecho hermana hermanas hermanita hermanito hermano hermanos hice hicieron hija hijas hijo hijos hizo
hola hombre hora horario horas hoy hubo huevo iba idea iglesia igual importante incluso informar inglesa ingles intenta intento ir iremos jefa jefe
joven juega jugar juego junta juntos la lado las le leer lejos les letra libre libro licencia linda lindo listo llama llamada llamar llame llamo
llega llegar llegaron llego lleva llevar llevo llora lloraba lloro lo los luego lugar lunes luz madre madrina maestra maestras maestro maestros
mal mala malo mama manana manera mano mas martes matematicas materia mayor me media medicamento medicina medico medio mejor mejora mejorar mejoro menos
mensaje mente mes meses mesa mi miedo mientras miercoles mil minutos mira mis misma mismo modo momento mucha muchas mucho muchos muestra mujer mundo muy nada
nadie necesita necesitamos necesitan nerviosa nervioso ni nieta nieto nina ninas ninguna ninguno nino ninos no noche noches nombre nos nosotros nota notas nueva
nueve nuevo nunca o obra ocho ocupada ocupado ojala ojo ojos olvido opinion orden otra otras otro otros paciencia paciente padre padres padrastro padrino pagar
pais palabra palabras papa papas papel para parece parte participa participo pasa pasado pasar paso pastor pelea peleo pena pensar peor pequena
pequeno perdio perdon permiso permite pero perro persona personas pide pidio pie piensa plan poca poco pocos podemos poder podria pone poner por
porque posible practica practico pregunta pregunto preocupa preocupada preocupado presente prima primas primera primero primo primos problema
problemas profe profesor profesora programa pronto propia propio proxima proximo prueba pude puede pueden puedo puerta pues punto que quedar quedo
queria quien quiere quieren quiero quince quiso quiza quizas rato razon realmente recibe recibio recoger recogio recuerda regresa regresar regreso respeto
responde respondio respuesta reunion risa ropa sabe saben saber sabado sacar sale salga salida salio salir salon salud se sea sean secretaria seguir segun segunda
segundo seguro seis semana semanal semanas senor senora senorita sentir ser sera sesion sesiones si sido siempre siente siento siete sigue siguiente silencio
sin sino sirve sobre sobrina sobrino sola solo sombra somos son sonrie soy su sube sucede suegra sueno suerte suficiente sus susto tal tambien tampoco tan tanto tarde
tardes tarea tareas te telefono temprano tenemos tener tengo tenia terapeuta terapia termina termino tia tiempo tiene tienen tio tios tipo tiro toca toda
todas todavia todo todos toma tomar tomo trabaja trabajar trabajo trae traer traje tranquila tranquilo tras tratar tres triste tristeza tu tus tuvo ultima
ultimo un una unas uno unos usa usar usted ustedes va vamos van varias varios vaya ve vecina vecino veces ver verdad vergüenza vez vi viaje
vida vidas viejo viene vienen viernes vino vio visita viva vive vivir voy voz vuelta vuelve y ya yerno yo jueves comadre compadre cuñada cunado
historia ciencias biologia algebra geometria arte artes musica quimica fisica computacion lectura escritura gimnasia geografia sociales naturales cuesta cuestan agua bano sala aula salones pasillos lonche receso horita preparatoria secundaria primaria kinder director subdirector psicologo psicologa trabajadora recepcionista maestria graduacion boleta cita
mudo mudaron mudanza febrero septiembre quinceanera escolar consentimiento
abrazos abre acostar acosto acostumbra acuerdan adaptar agradezco ahorita ajusta alcanza alegre alegro alla almorzar alto amanecio anda andaba andan andar anoche anota anoto apago apaga apagada aparte apenada apenado apoya apoyar aprendio apunte aquel aquella arreglar arreglo asustada asustado
att atte atentamente atencion autorizo autorizacion avisa avisan avisar avise aviso bajar bajo banarse bonita bonito brazo buscando caer cae calificacion calificaciones camaras cambiamos cambian cancelar cancelo cansancio cargar carino carro cariñoso cerro citas clinica coche codigo colegio
comentar comento comportamiento compra comprar comprometio computadora comunico comunica conecta conectar conectarse conecto confianza confirmar confirmo conmigo consulta contarle contarles contesto contestar continuar contar control copia correcto correo corta crea cuaderno cual cuarta cuarto cubrir cuente cuidan cumplio
darle decirle decirles deja dejan dejaron desayunar desayuno descansa descanso desconecto desvelo detalle devolver dibujar dibujo dice diciendo diferente disculpa disculpe disculpen disposicion disfruta disfruto doble doctores dolor dormi dormir duda dudas duro
educativa ejercicios elegir emocionada emocionado empeora encantada encantado encargada encargado encender encendida enfermera enfermo enfoca enojo ensayo entendio enterada enterado entrada entregar entregado entrevista enviar envia envie envio equipo era equivoco escriba escrito escucha escucho espero esperando esposa esposo estable establecer estabamos estamos estuvieron estuvimos evaluacion examen examenes excelente excusa explicar extrana
faltar faltado faltaron felicidades fines formularios frustrada frustrado fuera funciona funciono ganar gane gato gente gran grabar guarda gusto habia habilidad habilidades hablando hablarle hacia haciendo haga hagan harto hasta hermanito hizo honesta honesto horita iba iban idioma imposible incluye indico ingreso inquieta inquieta inscripcion instrucciones interes interesa intentar invito ingles ira irse
jamas jugo juegan jueves juicio junio juntas justificar justifica lamento lapiz larga largo leccion lento leyo leyendo limite limpia limpiar linea lista llamadas llamando llamaron llamo llegamos llegue llevarla llevarlo llevan llorando llorar logra lograr logro loma lugar madrugada maneja manejar maneja manos mandar manda mande mando mantener mantiene marzo mas mayor medicina medicamentos medias mejorado mejores menciona menciono menor mensajes metas meta metio mirar molesta molestan molesto molestias molestar mochila mostro mostrar motivada motivado mover movil muestra
necesario necesidad negativo nervios nieve nivel nombres noto notar nuestra nuestro numero ocupa ocupo ocurrio oficina ofrece ofrecer ofrecio olvida opina optimista orgullo orgullosa orgulloso oye
pagina palabras pandilla pantalla par parecer parecio pareja parque partido pasaron pasamos pase pasillo pastillas pedir pega pego pelear pelean pelicula pendiente pendientes pensamiento pensamientos perdida perdon permitir perros pesadilla pesadillas pesar piensan pies plan platica platicamos platicar platico poner pongo porfa porfavor posible positiva positivo practicar preguntar preguntan prefiere prepara preparar presenta presento prestar preste prestar primera prioridad privada privado probar pronto propone propuso proteccion proyecto pruebas pudo pueda puedan puntos puso quedamos quedan quedaron quedarse quejo quinto quita quito quitar
reaccion reaccionar reaccionó realizo realizar recado receta recoge recogerla recogerlo recomienda recordar recordatorio recreo regalo regano regla reglas regresa regreso relajada relajado relacion reporta reporto respira respirar respiracion respondio retirada retirado retirar reto reunio reunimos revisar reviso revisa rio riendo rutina
salidas salieron saludo saludos salto semestre sentada sentado sentimientos sentirse sentia separada separado sera servicio servicios siempre siguio silla siquiera sirven situacion soledad solicita solicitar solicito sonrio subir subio sufre sugerir sugiere superar supervision supo susto
tableta taller tanta tareas tarjeta tecnica tecnicas telefonos tema temas temor tendra tendran termino terminar termine terminado terapias tercera tercero tercer testigo tiempos tipo titulo toda tomado tome tomo total trabajos trabajando traiga transporte trastorno trata tratando trate traslado tratamiento trimestre turno turnos
unica unico unirse urgencia urgente usando usado uso utiliza utilizar vacaciones vacuna valiente varias vea vecinos veinte ven vengan vergonzosa vergonzoso verla verlo vez viajar viajo video videollamada viendo visitar visito vistio volver volvera volvio volvieron votar vuelto yendo zapatos
podra podran habra haran hara dira iria seria estaria tendria gustaria quisiera pudiera deberia hubiera fuera estuviera regresara llegara llamara avisara estaremos
senores estimada estimado estimados querida querido cordialmente
`);
