<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
 <context>
  <name>BenchCheckPage</name>
  <message>
   <source>Broken</source>
   <translation>Averiado</translation>
  </message>
  <message>
   <source>Is the bench ready?</source>
   <translation>¿Está listo el puesto?</translation>
  </message>
  <message>
   <source>Last time: {}</source>
   <translation>Última vez: {}</translation>
  </message>
  <message>
   <source>No card</source>
   <translation>Sin tarjeta</translation>
  </message>
  <message>
   <source>No time</source>
   <translation>Sin tiempo</translation>
  </message>
  <message>
   <source>Start anyway</source>
   <translation>Empezar igualmente</translation>
  </message>
  <message>
   <source>Start the shift</source>
   <translation>Empezar el turno</translation>
  </message>
 </context>
 <context>
  <name>CameraSetupPage</name>
  <message>
   <source>Camera</source>
   <translation>Cámara</translation>
  </message>
  <message>
   <source>Draw on the picture to look at a part of it only.</source>
   <translation>Dibuje sobre la imagen para mirar solo una parte.</translation>
  </message>
  <message>
   <source>Exposure +</source>
   <translation>Exposición +</translation>
  </message>
  <message>
   <source>Exposure −</source>
   <translation>Exposición −</translation>
  </message>
  <message>
   <source>Focus +</source>
   <translation>Foco +</translation>
  </message>
  <message>
   <source>Focus −</source>
   <translation>Foco −</translation>
  </message>
  <message>
   <source>Looks at</source>
   <translation>Zona vista</translation>
  </message>
  <message>
   <source>Measure anew</source>
   <translation>Medir de nuevo</translation>
  </message>
  <message>
   <source>Mirrored</source>
   <translation>Espejo</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Guardar</translation>
  </message>
  <message>
   <source>Set up the camera</source>
   <translation>Configurar la cámara</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Tamaño</translation>
  </message>
  <message>
   <source>Turned by</source>
   <translation>Girada</translation>
  </message>
  <message>
   <source>off</source>
   <translation>no</translation>
  </message>
  <message>
   <source>on</source>
   <translation>sí</translation>
  </message>
 </context>
 <context>
  <name>CameraView</name>
  <message>
   <source>Live camera picture</source>
   <translation>Imagen en vivo de la cámara</translation>
  </message>
  <message>
   <source>The camera is starting</source>
   <translation>La cámara se está iniciando</translation>
  </message>
 </context>
 <context>
  <name>ClockRing</name>
  <message>
   <source>{seconds} s left</source>
   <translation>quedan {seconds} s</translation>
  </message>
 </context>
 <context>
  <name>DetailsPage</name>
  <message>
   <source>Back to the list</source>
   <translation>Volver a la lista</translation>
  </message>
  <message>
   <source>No answer yet. It is kept here and goes by itself.</source>
   <translation>Aún sin respuesta. Se conserva aquí y se envía solo.</translation>
  </message>
  <message>
   <source>Nothing.</source>
   <translation>Nada.</translation>
  </message>
  <message>
   <source>What came back</source>
   <translation>Lo que se recibió</translation>
  </message>
  <message>
   <source>What was recorded</source>
   <translation>Lo registrado</translation>
  </message>
 </context>
 <context>
  <name>DoctorPage</name>
  <message>
   <source>Back to work</source>
   <translation>Volver al trabajo</translation>
  </message>
  <message>
   <source>Look again</source>
   <translation>Revisar de nuevo</translation>
  </message>
  <message>
   <source>Support bundle</source>
   <translation>Paquete de soporte</translation>
  </message>
 </context>
 <context>
  <name>FieldRow</name>
  <message>
   <source>0: search by number</source>
   <translation>0: buscar por número</translation>
  </message>
  <message>
   <source>Shelf where the parcel is put</source>
   <translation>Estante donde queda el paquete</translation>
  </message>
  <message>
   <source>Type a number</source>
   <translation>Escriba un número</translation>
  </message>
  <message>
   <source>Type the answer</source>
   <translation>Escriba la respuesta</translation>
  </message>
  <message>
   <source>Write a note about this unit</source>
   <translation>Escriba una nota sobre esta unidad</translation>
  </message>
 </context>
 <context>
  <name>FilmSign</name>
  <message>
   <source>The opening is filmed</source>
   <translation>Se graba la apertura</translation>
  </message>
 </context>
 <context>
  <name>FirstStart</name>
  <message>
   <source>Address of the central</source>
   <translation>Dirección de la central</translation>
  </message>
  <message>
   <source>Code</source>
   <translation>Código</translation>
  </message>
  <message>
   <source>Connect</source>
   <translation>Conectar</translation>
  </message>
  <message>
   <source>Connecting …</source>
   <translation>Conectando …</translation>
  </message>
  <message>
   <source>Receiving station</source>
   <translation>Estación de recepción</translation>
  </message>
  <message>
   <source>Welcome. Which central does this station belong to?</source>
   <translation>Bienvenido. ¿A qué central pertenece esta estación?</translation>
  </message>
  <message>
   <source>Work without a central</source>
   <translation>Trabajar sin central</translation>
  </message>
  <message>
   <source>Your IT or your supervisor has a one-time code for this station. Type it or scan it.</source>
   <translation>Su informática o su supervisor tiene un código de un solo uso para esta estación. Escríbalo o escanéelo.</translation>
  </message>
  <message>
   <source>can be set later</source>
   <translation>se puede configurar después</translation>
  </message>
 </context>
 <context>
  <name>FloorPage</name>
  <message>
   <source>Another table</source>
   <translation>Otra tabla</translation>
  </message>
  <message>
   <source>Back to work</source>
   <translation>Volver al trabajo</translation>
  </message>
  <message>
   <source>One bench fewer</source>
   <translation>Un puesto menos</translation>
  </message>
  <message>
   <source>One bench more</source>
   <translation>Un puesto más</translation>
  </message>
 </context>
 <context>
  <name>FocusMeter</name>
  <message>
   <source>Sharpness</source>
   <translation>Nitidez</translation>
  </message>
 </context>
 <context>
  <name>HeaderBar</name>
  <message>
   <source>End practice</source>
   <translation>Terminar práctica</translation>
  </message>
  <message>
   <source>Next language</source>
   <translation>Idioma siguiente</translation>
  </message>
  <message>
   <source>PRACTICE</source>
   <translation>PRÁCTICA</translation>
  </message>
  <message>
   <source>PRACTICE: nothing is sent</source>
   <translation>PRÁCTICA: no se envía nada</translation>
  </message>
  <message>
   <source>Practice</source>
   <translation>Práctica</translation>
  </message>
  <message>
   <source>Switch between light and dark</source>
   <translation>Cambiar entre claro y oscuro</translation>
  </message>
 </context>
 <context>
  <name>HelpPage</name>
  <message>
   <source>Back to work</source>
   <translation>Volver al trabajo</translation>
  </message>
  <message>
   <source>Command sheet</source>
   <translation>Hoja de órdenes</translation>
  </message>
  <message>
   <source>PC check</source>
   <translation>Revisión del PC</translation>
  </message>
 </context>
 <context>
  <name>IdlePage</name>
  <message>
   <source>Check this bench</source>
   <translation>Revisar el puesto</translation>
  </message>
  <message>
   <source>Last parcels</source>
   <translation>Últimos paquetes</translation>
  </message>
  <message>
   <source>No parcel yet today. The first one shows up here.</source>
   <translation>Hoy aún no hay paquetes. El primero aparecerá aquí.</translation>
  </message>
  <message>
   <source>announced by now</source>
   <translation>ya anunciado</translation>
  </message>
  <message>
   <source>go on with one</source>
   <translation>continuar con uno</translation>
  </message>
  <message>
   <source>takes 20 seconds</source>
   <translation>dura 20 segundos</translation>
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <source>Receiving station</source>
   <translation>Estación de recepción</translation>
  </message>
 </context>
 <context>
  <name>PacePage</name>
  <message>
   <source>The first finished unit shows up here.</source>
   <translation>La primera unidad terminada aparecerá aquí.</translation>
  </message>
 </context>
 <context>
  <name>ParcelList</name>
  <message>
   <source>Parcels</source>
   <translation>Paquetes</translation>
  </message>
 </context>
 <context>
  <name>ParcelsPage</name>
  <message>
   <source>No parcel here</source>
   <translation>Aquí no hay paquetes</translation>
  </message>
  <message>
   <source>No parcel yet</source>
   <translation>Aún no hay paquetes</translation>
  </message>
  <message>
   <source>Parcels</source>
   <translation>Paquetes</translation>
  </message>
  <message>
   <source>all</source>
   <translation>todos</translation>
  </message>
  <message>
   <source>confirmed</source>
   <translation>confirmado</translation>
  </message>
  <message>
   <source>needs you</source>
   <translation>por ver</translation>
  </message>
  <message>
   <source>sent</source>
   <translation>enviado</translation>
  </message>
  <message>
   <source>waiting</source>
   <translation>en espera</translation>
  </message>
 </context>
 <context>
  <name>ParkedPage</name>
  <message>
   <source>For another bench: go on with the parcel, press F4, save. What is still open is open there too.</source>
   <translation>Para otro puesto: continúe con el paquete, pulse F4 y guarde. Lo que queda abierto lo está también allí.</translation>
  </message>
  <message>
   <source>Scan the shelf's label, or press 0 and type it.</source>
   <translation>Escanee la etiqueta del estante o pulse 0 y escríbalo.</translation>
  </message>
  <message>
   <source>Where does {title} stand?</source>
   <translation>¿Dónde está {title}?</translation>
  </message>
 </context>
 <context>
  <name>PhotoStrip</name>
  <message>
   <source>No photo yet</source>
   <translation>Aún sin foto</translation>
  </message>
  <message>
   <source>Photos needed: {count}</source>
   <translation>Fotos que faltan: {count}</translation>
  </message>
  <message>
   <source>Photos: {count}</source>
   <translation>Fotos: {count}</translation>
  </message>
 </context>
 <context>
  <name>ReferenceStrip</name>
  <message>
   <source>Same product before</source>
   <translation>El mismo producto antes</translation>
  </message>
 </context>
 <context>
  <name>RegionOverlay</name>
  <message>
   <source>Part of the picture that is looked at</source>
   <translation>Parte de la imagen que se mira</translation>
  </message>
 </context>
 <context>
  <name>SignInPage</name>
  <message>
   <source>Another name</source>
   <translation>Otro nombre</translation>
  </message>
  <message>
   <source>Erase</source>
   <translation>Borrar</translation>
  </message>
  <message>
   <source>More names</source>
   <translation>Más nombres</translation>
  </message>
  <message>
   <source>PIN, digits typed</source>
   <translation>PIN, cifras escritas</translation>
  </message>
  <message>
   <source>Sign in</source>
   <translation>Entrar</translation>
  </message>
 </context>
 <context>
  <name>StatusBar</name>
  <message>
   <source>Floor</source>
   <translation>Nave</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Ayuda</translation>
  </message>
  <message>
   <source>My pace</source>
   <translation>Mi ritmo</translation>
  </message>
  <message>
   <source>Parcels</source>
   <translation>Paquetes</translation>
  </message>
  <message>
   <source>Set up the camera</source>
   <translation>Ajustar la cámara</translation>
  </message>
  <message>
   <source>Sign out</source>
   <translation>Salir</translation>
  </message>
 </context>
 <context>
  <name>Suggestion</name>
  <message>
   <source>Goes to {place}</source>
   <translation>Va a: {place}</translation>
  </message>
  <message>
   <source>goes to</source>
   <translation>va a</translation>
  </message>
 </context>
 <context>
  <name>TroublePanel</name>
  <message>
   <source>Copy details</source>
   <translation>Copiar detalles</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Seguir</translation>
  </message>
  <message>
   <source>Something went wrong inside the station</source>
   <translation>Algo falló dentro de la estación</translation>
  </message>
  <message>
   <source>What you entered is kept. Copy the details for your IT, then go on; if it happens again, restart.</source>
   <translation>Lo que introdujo se conserva. Copie los detalles para informática y siga; si se repite, reinicie.</translation>
  </message>
 </context>
 <context>
  <name>bench</name>
  <message numerus="yes">
   <source>%n day(s)</source>
   <translation>
    <numerusform>%n día</numerusform>
    <numerusform>%n días</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n days more: {tier} tier</source>
   <translation>
    <numerusform>nivel {tier}: %n día más</numerusform>
    <numerusform>nivel {tier}: %n días más</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n parcel(s) found again</source>
   <translation>
    <numerusform>%n paquete reencontrado</numerusform>
    <numerusform>%n paquetes reencontrados</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n parcel(s) put aside</source>
   <translation>
    <numerusform>%n paquete apartado</numerusform>
    <numerusform>%n paquetes apartados</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photo(s)</source>
   <translation>
    <numerusform>%n foto</numerusform>
    <numerusform>%n fotos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photos of what is wrong: hold it still, or press Space.</source>
   <translation>
    <numerusform>%n foto del defecto: no lo mueva o pulse Espacio.</numerusform>
    <numerusform>%n fotos del defecto: no lo mueva o pulse Espacio.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n unit(s)</source>
   <translation>
    <numerusform>%n unidad</numerusform>
    <numerusform>%n unidades</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n unit(s) missing</source>
   <translation>
    <numerusform>falta %n unidad</numerusform>
    <numerusform>faltan %n unidades</numerusform>
   </translation>
  </message>
  <message>
   <source>1 parcel is not sent yet</source>
   <translation>1 paquete aún no se ha enviado</translation>
  </message>
  <message>
   <source>1–3 days</source>
   <translation>1–3 días</translation>
  </message>
  <message>
   <source>3–7 days</source>
   <translation>3–7 días</translation>
  </message>
  <message>
   <source>A badge is as good as a signature: give it to its person only.</source>
   <translation>Una credencial vale como una firma: entréguela solo a su titular.</translation>
  </message>
  <message>
   <source>A parcel is not finished</source>
   <translation>Hay un paquete sin terminar</translation>
  </message>
  <message>
   <source>A supervisor</source>
   <translation>Un supervisor</translation>
  </message>
  <message>
   <source>Age is since the return was announced.</source>
   <translation>La edad cuenta desde que se anunció la devolución.</translation>
  </message>
  <message>
   <source>Agreed</source>
   <translation>Coinciden</translation>
  </message>
  <message>
   <source>Agreement by grader</source>
   <translation>Acuerdo por evaluador</translation>
  </message>
  <message>
   <source>Agreement by question</source>
   <translation>Acuerdo por pregunta</translation>
  </message>
  <message>
   <source>All</source>
   <translation>Todo</translation>
  </message>
  <message>
   <source>All here</source>
   <translation>Está todo</translation>
  </message>
  <message>
   <source>All looked at</source>
   <translation>Todo revisado</translation>
  </message>
  <message>
   <source>All of them</source>
   <translation>Todos</translation>
  </message>
  <message>
   <source>Another code was meant?</source>
   <translation>¿Era otro el código?</translation>
  </message>
  <message>
   <source>Answer {number}</source>
   <translation>Respuesta {number}</translation>
  </message>
  <message>
   <source>As of {time}</source>
   <translation>A las {time}</translation>
  </message>
  <message>
   <source>Asking the central …</source>
   <translation>Preguntando a la central …</translation>
  </message>
  <message>
   <source>Back to customer</source>
   <translation>Al cliente</translation>
  </message>
  <message>
   <source>Back to vendor</source>
   <translation>Al proveedor</translation>
  </message>
  <message>
   <source>Backlog</source>
   <translation>Pendiente</translation>
  </message>
  <message>
   <source>Bad</source>
   <translation>Malas</translation>
  </message>
  <message>
   <source>Bad of all</source>
   <translation>Malas del total</translation>
  </message>
  <message>
   <source>Badges</source>
   <translation>Credenciales</translation>
  </message>
  <message>
   <source>Bench</source>
   <translation>Puesto</translation>
  </message>
  <message>
   <source>Benches</source>
   <translation>Puestos</translation>
  </message>
  <message>
   <source>Brand</source>
   <translation>Marca</translation>
  </message>
  <message>
   <source>Camera</source>
   <translation>Cámara</translation>
  </message>
  <message>
   <source>Camera: distance</source>
   <translation>Cámara: distancia</translation>
  </message>
  <message>
   <source>Camera: focus</source>
   <translation>Cámara: foco</translation>
  </message>
  <message>
   <source>Camera: light</source>
   <translation>Cámara: luz</translation>
  </message>
  <message>
   <source>Central</source>
   <translation>Central</translation>
  </message>
  <message>
   <source>Check</source>
   <translation>Revisar</translation>
  </message>
  <message>
   <source>Checks</source>
   <translation>Revisión</translation>
  </message>
  <message>
   <source>Choose one to go on, or scan its label or plate. Anybody may.</source>
   <translation>Elija uno para continuar, o escanee su etiqueta o placa. Cualquiera puede.</translation>
  </message>
  <message>
   <source>Choose the return</source>
   <translation>Elija la devolución</translation>
  </message>
  <message>
   <source>Choose; the work stops, and you are told what to do.</source>
   <translation>Elija; el trabajo se detiene y se le dice qué hacer.</translation>
  </message>
  <message>
   <source>Chosen</source>
   <translation>Elegido</translation>
  </message>
  <message>
   <source>Clean and repack</source>
   <translation>Limpiar y reembalar</translation>
  </message>
  <message numerus="yes">
   <source>Clears at {time} with %n bench(es) at this pace, at {sooner} with one more.</source>
   <translation>
    <numerusform>Listo a las {time} con %n puesto a este ritmo, a las {sooner} con uno más.</numerusform>
    <numerusform>Listo a las {time} con %n puestos a este ritmo, a las {sooner} con uno más.</numerusform>
   </translation>
  </message>
  <message>
   <source>Clock</source>
   <translation>Reloj</translation>
  </message>
  <message>
   <source>Close all the same</source>
   <translation>Cerrar de todos modos</translation>
  </message>
  <message>
   <source>Cohen's kappa: 1 is always alike, 0 no more than by chance; with its 95 % range.</source>
   <translation>Kappa de Cohen: 1 es siempre igual, 0 no más que por azar; con su intervalo del 95 %.</translation>
  </message>
  <message>
   <source>Command sheet</source>
   <translation>Hoja de comandos</translation>
  </message>
  <message>
   <source>Compare with the paper inside; none of them: Enter parks it.</source>
   <translation>Compare con el papel de dentro; si no es ninguno, Intro lo aparta.</translation>
  </message>
  <message>
   <source>Correct it</source>
   <translation>Corregir</translation>
  </message>
  <message>
   <source>Corrected by a newer record.</source>
   <translation>Corregido por un registro más nuevo.</translation>
  </message>
  <message>
   <source>Damaged</source>
   <translation>Dañado</translation>
  </message>
  <message>
   <source>Damaged on the way</source>
   <translation>Dañado en camino</translation>
  </message>
  <message>
   <source>Data</source>
   <translation>Datos</translation>
  </message>
  <message>
   <source>Deciding</source>
   <translation>Decidir</translation>
  </message>
  <message>
   <source>Defective</source>
   <translation>Defectuoso</translation>
  </message>
  <message>
   <source>Demo PINs: {pins}</source>
   <translation>PIN de la demo: {pins}</translation>
  </message>
  <message>
   <source>Destroy</source>
   <translation>Destruir</translation>
  </message>
  <message>
   <source>Dirty</source>
   <translation>Sucio</translation>
  </message>
  <message>
   <source>Disk</source>
   <translation>Disco</translation>
  </message>
  <message>
   <source>Does the label say one of these?</source>
   <translation>¿Dice la etiqueta una de estas?</translation>
  </message>
  <message>
   <source>Donate</source>
   <translation>Donar</translation>
  </message>
  <message>
   <source>Done at</source>
   <translation>Listo a las</translation>
  </message>
  <message>
   <source>Done? Press Enter.</source>
   <translation>¿Listo? Pulse Enter.</translation>
  </message>
  <message>
   <source>Empty box</source>
   <translation>Caja vacía</translation>
  </message>
  <message>
   <source>End practice</source>
   <translation>Terminar práctica</translation>
  </message>
  <message>
   <source>Everything you entered is kept.</source>
   <translation>Todo lo que ha introducido se conserva.</translation>
  </message>
  <message>
   <source>Extra item</source>
   <translation>Extra</translation>
  </message>
  <message>
   <source>F3 adds an extra. Enter, if that was all.</source>
   <translation>F3 añade un artículo de más. Enter, si eso era todo.</translation>
  </message>
  <message>
   <source>F6 puts the parcel on the bench aside; it waits here for you.</source>
   <translation>F6 aparta el paquete del puesto; aquí lo espera.</translation>
  </message>
  <message>
   <source>Fair</source>
   <translation>Usado</translation>
  </message>
  <message>
   <source>Fault: {owner}</source>
   <translation>Culpa: {owner}</translation>
  </message>
  <message>
   <source>Film</source>
   <translation>Grabar</translation>
  </message>
  <message>
   <source>Floor</source>
   <translation>Nave</translation>
  </message>
  <message>
   <source>Focus {focus}, exposure {exposure}.</source>
   <translation>Foco {focus}, exposición {exposure}.</translation>
  </message>
  <message>
   <source>Forget what was recorded here?</source>
   <translation>¿Olvidar lo registrado aquí?</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Desde</translation>
  </message>
  <message>
   <source>From the pace of the last three hours. Four times out of five it ends between the two times.</source>
   <translation>Según el ritmo de las tres últimas horas. Cuatro de cada cinco veces acaba entre ambas horas.</translation>
  </message>
  <message>
   <source>Good</source>
   <translation>Bueno</translation>
  </message>
  <message>
   <source>Good light</source>
   <translation>Buena luz</translation>
  </message>
  <message>
   <source>Grader</source>
   <translation>Evaluador</translation>
  </message>
  <message>
   <source>Hand scanner</source>
   <translation>Lector de mano</translation>
  </message>
  <message>
   <source>Hand to a supervisor</source>
   <translation>Pasar a un supervisor</translation>
  </message>
  <message>
   <source>Hardly before</source>
   <translation>No antes de</translation>
  </message>
  <message>
   <source>Hazardous</source>
   <translation>Peligroso</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Ayuda</translation>
  </message>
  <message>
   <source>Hold</source>
   <translation>Retener</translation>
  </message>
  <message>
   <source>Hold for brand</source>
   <translation>Retener para la marca</translation>
  </message>
  <message>
   <source>Hold its label under the camera, use the scanner, or type a number.</source>
   <translation>Ponga la etiqueta bajo la cámara, use el escáner o escriba un número.</translation>
  </message>
  <message>
   <source>Hour</source>
   <translation>Hora</translation>
  </message>
  <message>
   <source>How does the item look?</source>
   <translation>¿Cómo está el artículo?</translation>
  </message>
  <message>
   <source>How is the packaging?</source>
   <translation>¿Cómo está el embalaje?</translation>
  </message>
  <message>
   <source>Is it one of these?</source>
   <translation>¿Es uno de estos?</translation>
  </message>
  <message>
   <source>Is it right like this? Enter saves it.</source>
   <translation>¿Es correcto así? Enter lo guarda.</translation>
  </message>
  <message>
   <source>Is the parcel still sealed?</source>
   <translation>¿Sigue precintado el paquete?</translation>
  </message>
  <message>
   <source>Is there anything else inside?</source>
   <translation>¿Hay algo más dentro?</translation>
  </message>
  <message>
   <source>It came back undelivered</source>
   <translation>Volvió sin entregar</translation>
  </message>
  <message>
   <source>It corrects an earlier record.</source>
   <translation>Corrige un registro anterior.</translation>
  </message>
  <message>
   <source>It is kept as it is and comes back at the next start. Nothing of it was sent.</source>
   <translation>Se conserva como está y vuelve al iniciar de nuevo. No se envió nada de él.</translation>
  </message>
  <message>
   <source>It was not accepted.</source>
   <translation>No fue aceptado.</translation>
  </message>
  <message>
   <source>Item without a code</source>
   <translation>Artículo sin código</translation>
  </message>
  <message>
   <source>Kappa</source>
   <translation>Kappa</translation>
  </message>
  <message>
   <source>Label printer</source>
   <translation>Impresora de etiquetas</translation>
  </message>
  <message>
   <source>Leave</source>
   <translation>Dejar</translation>
  </message>
  <message>
   <source>Like new</source>
   <translation>Como nuevo</translation>
  </message>
  <message>
   <source>Likely by</source>
   <translation>Antes de</translation>
  </message>
  <message>
   <source>Likely: a person decides ({why}).</source>
   <translation>Probable: decide una persona ({why}).</translation>
  </message>
  <message>
   <source>Likely: {what}.</source>
   <translation>Probable: {what}.</translation>
  </message>
  <message>
   <source>Look at the outside. No refund starts because it arrived; the goods go where you say.</source>
   <translation>Mire el exterior. No se reembolsa nada por haber llegado; la mercancía va adonde usted diga.</translation>
  </message>
  <message>
   <source>Looked at {time}.</source>
   <translation>Revisado a las {time}.</translation>
  </message>
  <message>
   <source>Looking at everything …</source>
   <translation>Revisándolo todo …</translation>
  </message>
  <message>
   <source>Looking it up …</source>
   <translation>Buscando …</translation>
  </message>
  <message>
   <source>Median</source>
   <translation>Mediana</translation>
  </message>
  <message>
   <source>Medians by bench</source>
   <translation>Medianas por puesto</translation>
  </message>
  <message>
   <source>Medians by brand</source>
   <translation>Medianas por marca</translation>
  </message>
  <message>
   <source>Medians by category</source>
   <translation>Medianas por categoría</translation>
  </message>
  <message>
   <source>Missing</source>
   <translation>Falta</translation>
  </message>
  <message>
   <source>More</source>
   <translation>Más</translation>
  </message>
  <message>
   <source>Most of the time goes to {what}: {share} of it.</source>
   <translation>Lo que más tiempo lleva: {what}, {share}.</translation>
  </message>
  <message>
   <source>My pace</source>
   <translation>Mi ritmo</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nombre</translation>
  </message>
  <message>
   <source>Network camera</source>
   <translation>Cámara de red</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>Siguiente</translation>
  </message>
  <message>
   <source>No</source>
   <translation>No</translation>
  </message>
  <message>
   <source>No packaging</source>
   <translation>Sin embalaje</translation>
  </message>
  <message>
   <source>No product stands out by what is found wrong with it.</source>
   <translation>Ningún producto destaca por sus defectos.</translation>
  </message>
  <message>
   <source>No refund starts because it arrived.</source>
   <translation>Que haya llegado no inicia un reembolso.</translation>
  </message>
  <message>
   <source>No times have come in yet: benches send them with their receipts.</source>
   <translation>Aún no hay tiempos: los puestos los envían con sus registros.</translation>
  </message>
  <message>
   <source>Nobody announced it; on shelf {shelf}</source>
   <translation>Nadie lo anunció; en el estante {shelf}</translation>
  </message>
  <message>
   <source>Nobody announced this parcel</source>
   <translation>Nadie anunció este paquete</translation>
  </message>
  <message>
   <source>None of these</source>
   <translation>Ninguna</translation>
  </message>
  <message>
   <source>Not announced. F3 adds it as an extra, F1 if it came instead.</source>
   <translation>No anunciado. F3 lo añade como extra, F1 si vino en lugar de otro.</translation>
  </message>
  <message>
   <source>Not at home</source>
   <translation>Ausente</translation>
  </message>
  <message>
   <source>Not collected</source>
   <translation>No recogido</translation>
  </message>
  <message>
   <source>Not sharp: turn the focus ring</source>
   <translation>Borroso: gire el anillo de enfoque</translation>
  </message>
  <message>
   <source>Nothing is put aside</source>
   <translation>No hay nada apartado</translation>
  </message>
  <message>
   <source>Nothing needs you.</source>
   <translation>Nada le necesita.</translation>
  </message>
  <message>
   <source>Nothing of it is ever sent.</source>
   <translation>Nada de ello se envía.</translation>
  </message>
  <message>
   <source>Nothing of it was saved or sent. Scan the next one at any time.</source>
   <translation>No se guardó ni se envió nada. Escanee el siguiente cuando quiera.</translation>
  </message>
  <message>
   <source>Nothing waits.</source>
   <translation>No hay nada pendiente.</translation>
  </message>
  <message>
   <source>Of all</source>
   <translation>Del total</translation>
  </message>
  <message>
   <source>Of target</source>
   <translation>De la meta</translation>
  </message>
  <message>
   <source>Offline: the central cannot be asked, and nothing was shown here before. It is asked again.</source>
   <translation>Sin conexión: no se puede preguntar a la central y aquí aún no se mostró nada. Se volverá a preguntar.</translation>
  </message>
  <message>
   <source>Offline: the central cannot be asked. These are the numbers of {time}.</source>
   <translation>Sin conexión: no se puede preguntar a la central. Son los números de {time}.</translation>
  </message>
  <message>
   <source>Only that forgets it. Esc goes back.</source>
   <translation>Solo eso lo olvida. Esc vuelve.</translation>
  </message>
  <message>
   <source>Only you see this. It stays on this station and is forgotten after the shift.</source>
   <translation>Solo usted ve esto. Queda en esta estación y se olvida tras el turno.</translation>
  </message>
  <message>
   <source>Opened</source>
   <translation>Abierto</translation>
  </message>
  <message>
   <source>Opened by a stranger</source>
   <translation>Abierto por un extraño</translation>
  </message>
  <message>
   <source>Opened or damaged</source>
   <translation>Abierto o dañado</translation>
  </message>
  <message>
   <source>Other code</source>
   <translation>Otro código</translation>
  </message>
  <message>
   <source>Other, or not said</source>
   <translation>Otro, o no consta</translation>
  </message>
  <message>
   <source>Over a week</source>
   <translation>Más de 7 días</translation>
  </message>
  <message>
   <source>P90</source>
   <translation>P90</translation>
  </message>
  <message>
   <source>PC check</source>
   <translation>Revisión del PC</translation>
  </message>
  <message>
   <source>PRACTICE</source>
   <translation>PRÁCTICA</translation>
  </message>
  <message>
   <source>Parcel without a code</source>
   <translation>Paquete sin código</translation>
  </message>
  <message>
   <source>Parcels</source>
   <translation>Paquetes</translation>
  </message>
  <message>
   <source>Parcels/h</source>
   <translation>Paquetes/h</translation>
  </message>
  <message>
   <source>Park it</source>
   <translation>Apartar</translation>
  </message>
  <message>
   <source>Photo</source>
   <translation>Foto</translation>
  </message>
  <message>
   <source>Photos</source>
   <translation>Fotos</translation>
  </message>
  <message>
   <source>Practice</source>
   <translation>Práctica</translation>
  </message>
  <message>
   <source>Practice parcel done</source>
   <translation>Paquete de práctica terminado</translation>
  </message>
  <message>
   <source>Practice: scan a parcel</source>
   <translation>Práctica: escanee un paquete</translation>
  </message>
  <message>
   <source>Print</source>
   <translation>Imprimir</translation>
  </message>
  <message>
   <source>Printing</source>
   <translation>Impresión</translation>
  </message>
  <message>
   <source>Products by what is found wrong with them</source>
   <translation>Productos según sus defectos</translation>
  </message>
  <message>
   <source>Program</source>
   <translation>Programa</translation>
  </message>
  <message>
   <source>Prohibited</source>
   <translation>Prohibido</translation>
  </message>
  <message>
   <source>Put a label under the camera</source>
   <translation>Ponga una etiqueta bajo la cámara</translation>
  </message>
  <message>
   <source>Put aside</source>
   <translation>Apartar</translation>
  </message>
  <message>
   <source>Put it under the camera and hold it still, or press Space.</source>
   <translation>Póngalo quieto bajo la cámara o pulse Espacio.</translation>
  </message>
  <message>
   <source>Put what is wrong under the camera and hold it still, or press Space.</source>
   <translation>Ponga el defecto quieto bajo la cámara o pulse Espacio.</translation>
  </message>
  <message>
   <source>Quality</source>
   <translation>Calidad</translation>
  </message>
  <message>
   <source>Quarantine</source>
   <translation>Cuarentena</translation>
  </message>
  <message>
   <source>Question</source>
   <translation>Pregunta</translation>
  </message>
  <message>
   <source>Read from histograms: at most an eighth off. Waiting for a parcel is counted by parcel.</source>
   <translation>Leído de histogramas: a lo sumo un octavo de error. La espera de paquete se cuenta por paquete.</translation>
  </message>
  <message>
   <source>Read the print</source>
   <translation>Leer el texto</translation>
  </message>
  <message>
   <source>Reads: {code}</source>
   <translation>Lee: {code}</translation>
  </message>
  <message>
   <source>Received {time} by {name} at {station}</source>
   <translation>Recibido {time} por {name} en {station}</translation>
  </message>
  <message>
   <source>Record</source>
   <translation>Registro</translation>
  </message>
  <message>
   <source>Recycle</source>
   <translation>Reciclar</translation>
  </message>
  <message>
   <source>Refurbish</source>
   <translation>Reacondicionar</translation>
  </message>
  <message>
   <source>Refused</source>
   <translation>Rechazado</translation>
  </message>
  <message>
   <source>Rest later</source>
   <translation>Resto luego</translation>
  </message>
  <message>
   <source>Restock</source>
   <translation>Al stock</translation>
  </message>
  <message>
   <source>Restock as B</source>
   <translation>Al stock como B</translation>
  </message>
  <message>
   <source>Returns bench</source>
   <translation>Mesa de devoluciones</translation>
  </message>
  <message>
   <source>SKU</source>
   <translation>SKU</translation>
  </message>
  <message>
   <source>Said or kind</source>
   <translation>Motivo o tipo</translation>
  </message>
  <message>
   <source>Sample pictures</source>
   <translation>Imágenes de muestra</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Guardar</translation>
  </message>
  <message>
   <source>Saved</source>
   <translation>Guardado</translation>
  </message>
  <message>
   <source>Saving …</source>
   <translation>Guardando …</translation>
  </message>
  <message>
   <source>Scale</source>
   <translation>Balanza</translation>
  </message>
  <message>
   <source>Scan a parcel</source>
   <translation>Escanee un paquete</translation>
  </message>
  <message>
   <source>Scan an item in it too: open returns with that item are shown here.</source>
   <translation>Escanee también un artículo de dentro: aquí aparecen las devoluciones abiertas que lo incluyen.</translation>
  </message>
  <message>
   <source>Scan an item, or press a key.</source>
   <translation>Escanee un artículo o pulse una tecla.</translation>
  </message>
  <message>
   <source>Scan its serial number too. F1 if it is another one.</source>
   <translation>Escanee también el número de serie. F1 si es otro.</translation>
  </message>
  <message>
   <source>Scan the item</source>
   <translation>Escanee el artículo</translation>
  </message>
  <message>
   <source>Scan the next parcel at any time. Backspace takes this one back.</source>
   <translation>Escanee el siguiente paquete cuando quiera. Retroceso recupera este.</translation>
  </message>
  <message>
   <source>Scan this parcel's label</source>
   <translation>Escanee la etiqueta de este paquete</translation>
  </message>
  <message>
   <source>Scan this parcel's label again to confirm. Esc goes back; nothing is lost until then.</source>
   <translation>Escanee otra vez la etiqueta de este paquete para confirmar. Esc vuelve; hasta entonces no se pierde nada.</translation>
  </message>
  <message>
   <source>Scan your badge with the scanner or the camera, or choose your name.</source>
   <translation>Escanee su credencial con el escáner o la cámara, o elija su nombre.</translation>
  </message>
  <message>
   <source>Scanning</source>
   <translation>Escaneo</translation>
  </message>
  <message>
   <source>Sealed</source>
   <translation>Precintado</translation>
  </message>
  <message>
   <source>Sealed: Enter takes “Like new”.</source>
   <translation>Precintado: Enter toma «Como nuevo».</translation>
  </message>
  <message>
   <source>Second looks</source>
   <translation>Segundas miradas</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Ajustes</translation>
  </message>
  <message>
   <source>Sharp</source>
   <translation>Nítido</translation>
  </message>
  <message>
   <source>Sharp, but it was sharper before</source>
   <translation>Nítido, pero antes lo estaba más</translation>
  </message>
  <message>
   <source>Shelf {shelf}</source>
   <translation>Estante {shelf}</translation>
  </message>
  <message>
   <source>Show one code to the scanner or the camera; cover the others.</source>
   <translation>Muestre un código al escáner o a la cámara; tape los demás.</translation>
  </message>
  <message>
   <source>Sign out</source>
   <translation>Salir</translation>
  </message>
  <message>
   <source>Signed in</source>
   <translation>Persona</translation>
  </message>
  <message>
   <source>Software</source>
   <translation>Programa</translation>
  </message>
  <message>
   <source>Somebody should look at this PC</source>
   <translation>Alguien debería revisar este PC</translation>
  </message>
  <message>
   <source>Space takes it; do not touch the item.</source>
   <translation>Espacio la hace; no toque el artículo.</translation>
  </message>
  <message>
   <source>Spent on</source>
   <translation>En qué</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Estado</translation>
  </message>
  <message>
   <source>Stay</source>
   <translation>Quedarse</translation>
  </message>
  <message>
   <source>Stick the label on, then scan it</source>
   <translation>Pegue la etiqueta y escanéela</translation>
  </message>
  <message>
   <source>Still sealed</source>
   <translation>Sigue precintado</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Alto</translation>
  </message>
  <message>
   <source>Stop: unsafe</source>
   <translation>Alto: peligroso</translation>
  </message>
  <message>
   <source>Stop: {what}</source>
   <translation>Alto: {what}</translation>
  </message>
  <message>
   <source>Suggested</source>
   <translation>Propuesto</translation>
  </message>
  <message>
   <source>Suggestions that were overridden</source>
   <translation>Propuestas cambiadas</translation>
  </message>
  <message>
   <source>Take a photo</source>
   <translation>Haga una foto</translation>
  </message>
  <message>
   <source>Take a photo of it</source>
   <translation>Haga una foto de ello</translation>
  </message>
  <message>
   <source>Take it</source>
   <translation>Aceptar</translation>
  </message>
  <message>
   <source>Take it · Save · Next</source>
   <translation>Aceptar · Guardar · Siguiente</translation>
  </message>
  <message>
   <source>Take the first</source>
   <translation>Tomar la primera</translation>
  </message>
  <message>
   <source>Take them along</source>
   <translation>Llevarlos</translation>
  </message>
  <message>
   <source>Take this item out</source>
   <translation>Quitar este artículo</translation>
  </message>
  <message>
   <source>Taking it back …</source>
   <translation>Recuperándolo …</translation>
  </message>
  <message>
   <source>Target</source>
   <translation>Objetivo</translation>
  </message>
  <message>
   <source>Test label</source>
   <translation>Etiqueta de prueba</translation>
  </message>
  <message>
   <source>That sets it aside. Backspace takes it back.</source>
   <translation>Así queda apartado. Retroceso lo deshace.</translation>
  </message>
  <message>
   <source>The PIN is being checked …</source>
   <translation>Comprobando el PIN …</translation>
  </message>
  <message>
   <source>The brand</source>
   <translation>La marca</translation>
  </message>
  <message>
   <source>The brand's rule holds it. A supervisor's badge releases it.</source>
   <translation>Lo retiene una regla de la marca. La credencial de un supervisor lo libera.</translation>
  </message>
  <message>
   <source>The carrier's sticker says it.</source>
   <translation>Lo dice la pegatina del transportista.</translation>
  </message>
  <message>
   <source>The central does not tell this to benches now. These are the numbers of {time}.</source>
   <translation>La central no lo dice ahora a los puestos. Son los números de {time}.</translation>
  </message>
  <message>
   <source>The central has it. Nothing is left to do.</source>
   <translation>La central lo tiene. No queda nada por hacer.</translation>
  </message>
  <message>
   <source>The checks say “{grade}”: Enter takes it.</source>
   <translation>Según las pruebas: “{grade}”. Enter lo acepta.</translation>
  </message>
  <message>
   <source>The floor is below its target: {number} units an hour.</source>
   <translation>La nave está por debajo del objetivo: {number} unidades por hora.</translation>
  </message>
  <message>
   <source>The label fits more than one. The paper inside may tell.</source>
   <translation>La etiqueta coincide con varias. El papel de dentro puede decirlo.</translation>
  </message>
  <message>
   <source>The parcel is looked up again by the one you choose.</source>
   <translation>El paquete se busca otra vez con el que elija.</translation>
  </message>
  <message>
   <source>The rest comes later</source>
   <translation>El resto llega luego</translation>
  </message>
  <message>
   <source>There is nothing to show yet</source>
   <translation>Aún no hay nada que mostrar</translation>
  </message>
  <message>
   <source>These numbers nearly fit what was read. Compare every character with the label.</source>
   <translation>Estos números casi coinciden con lo leído. Compare cada carácter con la etiqueta.</translation>
  </message>
  <message>
   <source>They stay on this PC and go out by themselves after the next start. No refund starts before that.</source>
   <translation>Quedan en este PC y salen solos tras el próximo inicio. Antes no empieza ningún reembolso.</translation>
  </message>
  <message>
   <source>This PC is all right</source>
   <translation>Este PC está en orden</translation>
  </message>
  <message>
   <source>This PC needs help</source>
   <translation>Este PC necesita ayuda</translation>
  </message>
  <message>
   <source>This bench was not checked today. F8 does it once you are signed in.</source>
   <translation>Este puesto no se ha revisado hoy. F8 lo hace en cuanto haya entrado.</translation>
  </message>
  <message>
   <source>This central does not tell this to benches. Look at its pages, or ask who looks after it.</source>
   <translation>Esta central no lo dice a los puestos. Mire sus páginas o pregunte a quien la cuida.</translation>
  </message>
  <message>
   <source>To</source>
   <translation>Hasta</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>Hoy</translation>
  </message>
  <message>
   <source>Today, hour by hour</source>
   <translation>Hoy, hora a hora</translation>
  </message>
  <message>
   <source>Too light</source>
   <translation>Demasiado ligero</translation>
  </message>
  <message numerus="yes">
   <source>Tried %n time(s), no answer yet</source>
   <translation>
    <numerusform>%n intento, aún sin respuesta</numerusform>
    <numerusform>%n intentos, aún sin respuesta</numerusform>
   </translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Reintentar</translation>
  </message>
  <message>
   <source>Type the number below, then press Enter.</source>
   <translation>Escriba el número abajo y pulse Enter.</translation>
  </message>
  <message>
   <source>Type your PIN, then press Enter.</source>
   <translation>Escriba su PIN y pulse Enter.</translation>
  </message>
  <message>
   <source>Under a day</source>
   <translation>Menos de 1 día</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Deshacer</translation>
  </message>
  <message>
   <source>Units</source>
   <translation>Unidades</translation>
  </message>
  <message>
   <source>Units/h</source>
   <translation>Uds./h</translation>
  </message>
  <message>
   <source>Unknown parcel</source>
   <translation>Paquete desconocido</translation>
  </message>
  <message>
   <source>Unsafe</source>
   <translation>Peligroso</translation>
  </message>
  <message>
   <source>Unsent</source>
   <translation>Sin enviar</translation>
  </message>
  <message>
   <source>Usual</source>
   <translation>Habitual</translation>
  </message>
  <message>
   <source>Usual is the share among the brand's other products. Marked: more than luck would show.</source>
   <translation>Habitual es la parte en los demás productos de la marca. Marcado: más de lo que daría el azar.</translation>
  </message>
  <message>
   <source>Waiting</source>
   <translation>Espera</translation>
  </message>
  <message>
   <source>Waiting for a picture</source>
   <translation>Esperando una imagen</translation>
  </message>
  <message>
   <source>What customers say and what is found</source>
   <translation>Lo que dicen los clientes y lo hallado</translation>
  </message>
  <message>
   <source>What is found, by category</source>
   <translation>Lo hallado, por categoría</translation>
  </message>
  <message>
   <source>What is unsent cannot be counted</source>
   <translation>No se puede contar lo no enviado</translation>
  </message>
  <message>
   <source>What is wrong with it, in a few words? Then press Enter.</source>
   <translation>¿Qué le pasa, en pocas palabras? Luego pulse Enter.</translation>
  </message>
  <message>
   <source>What is wrong with it?</source>
   <translation>¿Qué le pasa?</translation>
  </message>
  <message>
   <source>What the keys do now</source>
   <translation>Qué hacen ahora las teclas</translation>
  </message>
  <message>
   <source>What waits, by age and brand</source>
   <translation>Lo pendiente, por edad y marca</translation>
  </message>
  <message>
   <source>What was looked at is saved by Enter; the rest stays open.</source>
   <translation>Enter guarda lo revisado; el resto queda abierto.</translation>
  </message>
  <message>
   <source>What was saved is kept on this PC.</source>
   <translation>Lo guardado se conserva en este PC.</translation>
  </message>
  <message>
   <source>When it is done</source>
   <translation>Cuándo estará listo</translation>
  </message>
  <message>
   <source>Where does it go?</source>
   <translation>¿Adónde va?</translation>
  </message>
  <message>
   <source>Where the seconds go</source>
   <translation>En qué se va el tiempo</translation>
  </message>
  <message>
   <source>Which code is the parcel's?</source>
   <translation>¿Qué código es el del paquete?</translation>
  </message>
  <message>
   <source>Which return is it?</source>
   <translation>¿Qué devolución es?</translation>
  </message>
  <message>
   <source>Who has to look at it?</source>
   <translation>¿Quién debe verlo?</translation>
  </message>
  <message>
   <source>Who works here?</source>
   <translation>¿Quién trabaja aquí?</translation>
  </message>
  <message>
   <source>Why does it come back?</source>
   <translation>¿Por qué vuelve?</translation>
  </message>
  <message>
   <source>Write a sentence</source>
   <translation>Escriba una frase</translation>
  </message>
  <message>
   <source>Write it below, then press Enter.</source>
   <translation>Escríbalo abajo y pulse Enter.</translation>
  </message>
  <message>
   <source>Write the reason below first.</source>
   <translation>Escriba antes el motivo abajo.</translation>
  </message>
  <message>
   <source>Write {plate} on it, put it on a shelf, and press Enter. It is looked for from there.</source>
   <translation>Escriba {plate} encima, póngalo en un estante y pulse Enter. Desde ahí se busca.</translation>
  </message>
  <message>
   <source>Wrong address</source>
   <translation>Dirección errónea</translation>
  </message>
  <message>
   <source>Wrong item</source>
   <translation>Otro artículo</translation>
  </message>
  <message>
   <source>Wrong serial</source>
   <translation>Otra serie</translation>
  </message>
  <message>
   <source>Yes</source>
   <translation>Sí</translation>
  </message>
  <message>
   <source>Your IT has locked this; it stays as it is.</source>
   <translation>Su informática lo ha bloqueado; queda como está.</translation>
  </message>
  <message>
   <source>a new record in its place; this one is kept</source>
   <translation>un registro nuevo en su lugar; este se conserva</translation>
  </message>
  <message>
   <source>a unit, in the middle</source>
   <translation>por unidad (mediana)</translation>
  </message>
  <message>
   <source>after the return window</source>
   <translation>fuera de plazo</translation>
  </message>
  <message>
   <source>all there</source>
   <translation>todas llegaron</translation>
  </message>
  <message numerus="yes">
   <source>and %n more return(s)</source>
   <translation>
    <numerusform>y %n devolución más</numerusform>
    <numerusform>y %n devoluciones más</numerusform>
   </translation>
  </message>
  <message>
   <source>announced by now</source>
   <translation>ya anunciado</translation>
  </message>
  <message>
   <source>arrived late</source>
   <translation>llegó tarde</translation>
  </message>
  <message>
   <source>automatic</source>
   <translation>automático</translation>
  </message>
  <message>
   <source>badge</source>
   <translation>credencial</translation>
  </message>
  <message>
   <source>bench check</source>
   <translation>revisión del puesto</translation>
  </message>
  <message>
   <source>bench checks good at once</source>
   <translation>revisiones buenas a la primera</translation>
  </message>
  <message>
   <source>benches</source>
   <translation>puestos</translation>
  </message>
  <message>
   <source>benches at work</source>
   <translation>puestos en marcha</translation>
  </message>
  <message>
   <source>benches need somebody</source>
   <translation>puestos piden ayuda</translation>
  </message>
  <message>
   <source>broken</source>
   <translation>averiado</translation>
  </message>
  <message>
   <source>came without an RMA</source>
   <translation>llegó sin RMA</translation>
  </message>
  <message>
   <source>camera lost</source>
   <translation>sin cámara</translation>
  </message>
  <message>
   <source>carrier</source>
   <translation>transportista</translation>
  </message>
  <message>
   <source>checks</source>
   <translation>comprobaciones</translation>
  </message>
  <message>
   <source>colour</source>
   <translation>color</translation>
  </message>
  <message>
   <source>comes later</source>
   <translation>llega luego</translation>
  </message>
  <message>
   <source>command</source>
   <translation>comando</translation>
  </message>
  <message>
   <source>confirmed</source>
   <translation>confirmado</translation>
  </message>
  <message>
   <source>connecting</source>
   <translation>conectando</translation>
  </message>
  <message>
   <source>corrects an earlier record</source>
   <translation>corrige un registro anterior</translation>
  </message>
  <message>
   <source>customer</source>
   <translation>cliente</translation>
  </message>
  <message>
   <source>damaged</source>
   <translation>dañado</translation>
  </message>
  <message>
   <source>damaged on arrival</source>
   <translation>llegó dañado</translation>
  </message>
  <message>
   <source>damaged, defective or unsafe</source>
   <translation>dañadas, defectuosas o inseguras</translation>
  </message>
  <message>
   <source>damaged, not by the carrier</source>
   <translation>dañado, no por el transportista</translation>
  </message>
  <message>
   <source>deciding</source>
   <translation>decidir</translation>
  </message>
  <message>
   <source>defective</source>
   <translation>defectuoso</translation>
  </message>
  <message>
   <source>dirty</source>
   <translation>sucio</translation>
  </message>
  <message>
   <source>empty box</source>
   <translation>caja vacía</translation>
  </message>
  <message>
   <source>everything back to stock</source>
   <translation>todo vuelve al stock</translation>
  </message>
  <message>
   <source>exchange</source>
   <translation>cambio</translation>
  </message>
  <message>
   <source>expected</source>
   <translation>esperado</translation>
  </message>
  <message>
   <source>extra</source>
   <translation>extra</translation>
  </message>
  <message>
   <source>extra item</source>
   <translation>artículo extra</translation>
  </message>
  <message>
   <source>fair</source>
   <translation>aceptable</translation>
  </message>
  <message>
   <source>fault: {owner}</source>
   <translation>causante: {owner}</translation>
  </message>
  <message>
   <source>finish it first</source>
   <translation>terminarlo primero</translation>
  </message>
  <message>
   <source>good</source>
   <translation>bien</translation>
  </message>
  <message>
   <source>graders agree (kappa)</source>
   <translation>acuerdo (kappa)</translation>
  </message>
  <message>
   <source>idle</source>
   <translation>parado</translation>
  </message>
  <message>
   <source>in quarantine</source>
   <translation>en cuarentena</translation>
  </message>
  <message>
   <source>it stays here and is listed as theirs</source>
   <translation>queda aquí, a su cargo</translation>
  </message>
  <message>
   <source>it waits here for the next start</source>
   <translation>espera aquí hasta el próximo inicio</translation>
  </message>
  <message>
   <source>item</source>
   <translation>artículo</translation>
  </message>
  <message>
   <source>label is printing</source>
   <translation>etiqueta imprimiéndose</translation>
  </message>
  <message>
   <source>label to come</source>
   <translation>etiqueta pendiente</translation>
  </message>
  <message>
   <source>let them be sent first</source>
   <translation>dejar que se envíen antes</translation>
  </message>
  <message>
   <source>like new</source>
   <translation>como nuevo</translation>
  </message>
  <message>
   <source>line is not known</source>
   <translation>línea desconocida</translation>
  </message>
  <message>
   <source>line: {what}</source>
   <translation>línea: {what}</translation>
  </message>
  <message>
   <source>look at each item</source>
   <translation>revise cada artículo</translation>
  </message>
  <message>
   <source>look here</source>
   <translation>mire aquí</translation>
  </message>
  <message>
   <source>many returns of this customer</source>
   <translation>muchas devoluciones del cliente</translation>
  </message>
  <message>
   <source>median of a unit</source>
   <translation>mediana por unidad</translation>
  </message>
  <message>
   <source>missing</source>
   <translation>falta</translation>
  </message>
  <message>
   <source>need you</source>
   <translation>por ver</translation>
  </message>
  <message>
   <source>needs you</source>
   <translation>por ver</translation>
  </message>
  <message>
   <source>never heard of</source>
   <translation>nunca visto</translation>
  </message>
  <message>
   <source>nine of ten units are within</source>
   <translation>nueve de diez caben en</translation>
  </message>
  <message>
   <source>no fee: {tier} tier</source>
   <translation>sin cargo: nivel {tier}</translation>
  </message>
  <message>
   <source>no shelf noted</source>
   <translation>sin estante anotado</translation>
  </message>
  <message>
   <source>nobody announced it</source>
   <translation>no anunciado</translation>
  </message>
  <message>
   <source>nobody signed in</source>
   <translation>sin sesión</translation>
  </message>
  <message>
   <source>not all answered</source>
   <translation>faltan respuestas</translation>
  </message>
  <message>
   <source>not as described</source>
   <translation>no como se describe</translation>
  </message>
  <message>
   <source>not clear</source>
   <translation>sin aclarar</translation>
  </message>
  <message>
   <source>not here</source>
   <translation>no hay</translation>
  </message>
  <message>
   <source>not said</source>
   <translation>sin motivo</translation>
  </message>
  <message>
   <source>not told</source>
   <translation>sin dato</translation>
  </message>
  <message>
   <source>of all time waiting for the software</source>
   <translation>del tiempo esperando al programa</translation>
  </message>
  <message>
   <source>of {number}</source>
   <translation>de {number}</translation>
  </message>
  <message>
   <source>offline</source>
   <translation>sin conexión</translation>
  </message>
  <message>
   <source>on hold</source>
   <translation>retenido</translation>
  </message>
  <message>
   <source>on hold for a person</source>
   <translation>a la espera de alguien</translation>
  </message>
  <message>
   <source>on the way</source>
   <translation>en camino</translation>
  </message>
  <message>
   <source>one signed file for another station</source>
   <translation>un archivo firmado para otra estación</translation>
  </message>
  <message>
   <source>one too many</source>
   <translation>uno de más</translation>
  </message>
  <message>
   <source>online</source>
   <translation>en línea</translation>
  </message>
  <message>
   <source>or press the number of its line</source>
   <translation>o pulse el número de su línea</translation>
  </message>
  <message>
   <source>order</source>
   <translation>pedido</translation>
  </message>
  <message>
   <source>other</source>
   <translation>otro</translation>
  </message>
  <message>
   <source>packaging</source>
   <translation>embalaje</translation>
  </message>
  <message>
   <source>parcel with a warning</source>
   <translation>paquete con aviso</translation>
  </message>
  <message>
   <source>parcels to do</source>
   <translation>paquetes por hacer</translation>
  </message>
  <message>
   <source>park it as unknown</source>
   <translation>apartarlo como desconocido</translation>
  </message>
  <message>
   <source>parked</source>
   <translation>apartado</translation>
  </message>
  <message>
   <source>parked at benches</source>
   <translation>apartados en puestos</translation>
  </message>
  <message>
   <source>part is still to come</source>
   <translation>falta una parte</translation>
  </message>
  <message>
   <source>photos</source>
   <translation>fotos</translation>
  </message>
  <message>
   <source>plate</source>
   <translation>placa</translation>
  </message>
  <message>
   <source>plate used before</source>
   <translation>placa ya usada</translation>
  </message>
  <message>
   <source>printer out</source>
   <translation>sin etiquetas</translation>
  </message>
  <message>
   <source>printing</source>
   <translation>imprimir</translation>
  </message>
  <message>
   <source>products stand out</source>
   <translation>productos destacan</translation>
  </message>
  <message>
   <source>received</source>
   <translation>recibido</translation>
  </message>
  <message>
   <source>received before</source>
   <translation>ya recibido</translation>
  </message>
  <message>
   <source>received, being settled</source>
   <translation>recibido, en liquidación</translation>
  </message>
  <message>
   <source>refund</source>
   <translation>reembolso</translation>
  </message>
  <message>
   <source>refund less fee</source>
   <translation>reembolso menos cargo</translation>
  </message>
  <message>
   <source>refunded before</source>
   <translation>ya reembolsado</translation>
  </message>
  <message>
   <source>repair</source>
   <translation>reparación</translation>
  </message>
  <message>
   <source>replacement</source>
   <translation>reposición</translation>
  </message>
  <message>
   <source>return</source>
   <translation>devolución</translation>
  </message>
  <message>
   <source>return is not known</source>
   <translation>devolución desconocida</translation>
  </message>
  <message>
   <source>return was cancelled</source>
   <translation>devolución anulada</translation>
  </message>
  <message>
   <source>routing</source>
   <translation>ruta</translation>
  </message>
  <message>
   <source>same item</source>
   <translation>mismo artículo</translation>
  </message>
  <message>
   <source>same item, same sender</source>
   <translation>mismo artículo, mismo remitente</translation>
  </message>
  <message>
   <source>same sender</source>
   <translation>mismo remitente</translation>
  </message>
  <message>
   <source>says: “{reason}”</source>
   <translation>dice: «{reason}»</translation>
  </message>
  <message>
   <source>scan its label</source>
   <translation>escanee su etiqueta</translation>
  </message>
  <message>
   <source>scanning</source>
   <translation>escanear</translation>
  </message>
  <message>
   <source>sent</source>
   <translation>enviado</translation>
  </message>
  <message>
   <source>serial number came before</source>
   <translation>número de serie ya recibido</translation>
  </message>
  <message>
   <source>serial {serial}</source>
   <translation>serie {serial}</translation>
  </message>
  <message>
   <source>shelf</source>
   <translation>estante</translation>
  </message>
  <message>
   <source>shelf {shelf}</source>
   <translation>estante {shelf}</translation>
  </message>
  <message>
   <source>since {time}</source>
   <translation>desde {time}</translation>
  </message>
  <message>
   <source>store credit</source>
   <translation>vale de compra</translation>
  </message>
  <message>
   <source>style</source>
   <translation>estilo</translation>
  </message>
  <message>
   <source>suggestions overridden</source>
   <translation>propuestas cambiadas</translation>
  </message>
  <message>
   <source>supervisor</source>
   <translation>supervisor</translation>
  </message>
  <message>
   <source>supplier</source>
   <translation>proveedor</translation>
  </message>
  <message>
   <source>target {number}</source>
   <translation>objetivo {number}</translation>
  </message>
  <message>
   <source>the same record, under the same number</source>
   <translation>el mismo registro, con el mismo número</translation>
  </message>
  <message>
   <source>they are in one box</source>
   <translation>están en una caja</translation>
  </message>
  <message>
   <source>they wait here for the next start</source>
   <translation>esperan aquí al próximo inicio</translation>
  </message>
  <message>
   <source>to do</source>
   <translation>pendiente</translation>
  </message>
  <message>
   <source>to refurbish</source>
   <translation>a reacondicionar</translation>
  </message>
  <message>
   <source>to repack</source>
   <translation>a reembalar</translation>
  </message>
  <message>
   <source>to stock</source>
   <translation>al stock</translation>
  </message>
  <message>
   <source>to stock as B</source>
   <translation>al stock como B</translation>
  </message>
  <message>
   <source>to vendor</source>
   <translation>al proveedor</translation>
  </message>
  <message>
   <source>token refused</source>
   <translation>clave rechazada</translation>
  </message>
  <message>
   <source>too large</source>
   <translation>demasiado grande</translation>
  </message>
  <message>
   <source>too small</source>
   <translation>demasiado pequeño</translation>
  </message>
  <message>
   <source>typed</source>
   <translation>escrito</translation>
  </message>
  <message>
   <source>undelivered</source>
   <translation>no entregado</translation>
  </message>
  <message>
   <source>units</source>
   <translation>unidades</translation>
  </message>
  <message>
   <source>units an hour now</source>
   <translation>unidades por hora ahora</translation>
  </message>
  <message>
   <source>units missing</source>
   <translation>faltan unidades</translation>
  </message>
  <message>
   <source>units this hour</source>
   <translation>unidades en la última hora</translation>
  </message>
  <message>
   <source>units this shift</source>
   <translation>unidades de este turno</translation>
  </message>
  <message>
   <source>units today</source>
   <translation>unidades de hoy</translation>
  </message>
  <message>
   <source>unsafe</source>
   <translation>inseguro</translation>
  </message>
  <message>
   <source>unsafe item</source>
   <translation>artículo peligroso</translation>
  </message>
  <message>
   <source>unwanted</source>
   <translation>no deseado</translation>
  </message>
  <message>
   <source>waiting</source>
   <translation>en espera</translation>
  </message>
  <message>
   <source>waiting for a parcel</source>
   <translation>esperar un paquete</translation>
  </message>
  <message>
   <source>waiting for the software</source>
   <translation>esperar al programa</translation>
  </message>
  <message>
   <source>waits for approval</source>
   <translation>espera aprobación</translation>
  </message>
  <message>
   <source>warehouse</source>
   <translation>almacén</translation>
  </message>
  <message>
   <source>was corrected later</source>
   <translation>corregido después</translation>
  </message>
  <message>
   <source>where it goes</source>
   <translation>adónde va</translation>
  </message>
  <message>
   <source>whole picture</source>
   <translation>imagen entera</translation>
  </message>
  <message>
   <source>whole unit</source>
   <translation>unidad entera</translation>
  </message>
  <message>
   <source>window ends {day}</source>
   <translation>plazo hasta {day}</translation>
  </message>
  <message>
   <source>wish is not clear</source>
   <translation>deseo sin aclarar</translation>
  </message>
  <message>
   <source>with {name}</source>
   <translation>con {name}</translation>
  </message>
  <message>
   <source>working</source>
   <translation>trabajando</translation>
  </message>
  <message>
   <source>wrong answer</source>
   <translation>respuesta errónea</translation>
  </message>
  <message>
   <source>wrong item</source>
   <translation>artículo equivocado</translation>
  </message>
  <message>
   <source>wrong serial number</source>
   <translation>número de serie erróneo</translation>
  </message>
  <message>
   <source>{count} of these</source>
   <translation>{count} de estos</translation>
  </message>
  <message>
   <source>{count} parcels are not sent yet</source>
   <translation>{count} paquetes aún no se han enviado</translation>
  </message>
  <message>
   <source>{done} of {total} looked at</source>
   <translation>{done} de {total} revisados</translation>
  </message>
  <message>
   <source>{hours} h {minutes} min</source>
   <translation>{hours} h {minutes} min</translation>
  </message>
  <message>
   <source>{minutes} min</source>
   <translation>{minutes} min</translation>
  </message>
  <message>
   <source>{name} was asked to decide, {time}</source>
   <translation>Se pidió decidir a {name}, {time}</translation>
  </message>
  <message>
   <source>{number} more need somebody.</source>
   <translation>Otros {number} piden ayuda.</translation>
  </message>
  <message>
   <source>{number} of {total}</source>
   <translation>{number} de {total}</translation>
  </message>
  <message>
   <source>{number} parcels wait. There is no pace yet to tell by when they are done.</source>
   <translation>Esperan {number} paquetes. Aún no hay ritmo para decir cuándo estarán listos.</translation>
  </message>
  <message>
   <source>{number}%</source>
   <translation>{number} %</translation>
  </message>
  <message>
   <source>{percent} % fee</source>
   <translation>cargo del {percent} %</translation>
  </message>
  <message>
   <source>{product}: {bad} of {units} came back damaged, defective or unsafe.</source>
   <translation>{product}: {bad} de {units} volvieron dañadas, defectuosas o inseguras.</translation>
  </message>
  <message>
   <source>{seconds} s</source>
   <translation>{seconds} s</translation>
  </message>
  <message>
   <source>{seconds} s left</source>
   <translation>quedan {seconds} s</translation>
  </message>
  <message>
   <source>{state} for {span}</source>
   <translation>{state}, {span}</translation>
  </message>
  <message>
   <source>{tier} tier</source>
   <translation>nivel {tier}</translation>
  </message>
  <message>
   <source>{time} min</source>
   <translation>{time} min</translation>
  </message>
  <message>
   <source>{units} units, {photos} photos.</source>
   <translation>{units} unidades, {photos} fotos.</translation>
  </message>
 </context>
 <context>
  <name>messages</name>
  <message>
   <source>A parcel is open and goes on as it began. Finish it or put it aside (F6), then switch practice.</source>
   <translation>Hay un paquete abierto y sigue como empezó. Termínelo o apártelo (F6) y luego cambie la práctica.</translation>
  </message>
  <message>
   <source>A parcel is open. Nothing was changed. Finish it or put it aside (F6), then correct the other.</source>
   <translation>Hay un paquete abierto. No se cambió nada. Termínelo o apártelo (F6) y luego corrija el otro.</translation>
  </message>
  <message>
   <source>A photo is still being saved. Nothing was changed. Press Enter again in a moment.</source>
   <translation>Aún se está guardando una foto. No ha cambiado nada. Pulse Enter otra vez dentro de un momento.</translation>
  </message>
  <message>
   <source>A photo of this parcel is gone from this PC. The record is kept here; a supervisor decides.</source>
   <translation>Falta en este PC una foto de este paquete. El registro se conserva aquí; decide un supervisor.</translation>
  </message>
  <message>
   <source>A photo that the central has could not be made smaller: {reason}. It is kept as it is.</source>
   <translation>Una foto que la central ya tiene no se pudo reducir: {reason}. Se conserva como está.</translation>
  </message>
  <message>
   <source>A practice parcel: nothing of it is sent. Everything is as it was put aside.</source>
   <translation>Un paquete de práctica: no se envía nada. Todo está como se apartó.</translation>
  </message>
  <message>
   <source>A proxy on the way says that it cannot reach the central. Work is kept here and sent again by itself.</source>
   <translation>Un proxy en el camino dice que no llega a la central. El trabajo se guarda aquí y se reenvía solo.</translation>
  </message>
  <message>
   <source>A sentence is missing. Photos and answers are kept. Write what is wrong with it, then press Enter.</source>
   <translation>Falta una frase. Fotos y respuestas se conservan. Escriba qué le pasa y pulse Enter.</translation>
  </message>
  <message>
   <source>A supervisor was asked to decide. The record is kept here.</source>
   <translation>Se pidió la decisión a un supervisor. El registro se conserva aquí.</translation>
  </message>
  <message>
   <source>A test label is printed …</source>
   <translation>Se imprime una etiqueta de prueba …</translation>
  </message>
  <message>
   <source>All items go back to stock, sealed as they are. Press Enter to finish.</source>
   <translation>Todos los artículos vuelven al stock, precintados como están. Pulse Enter para terminar.</translation>
  </message>
  <message>
   <source>An item is still in hand. It is kept, and the scan was not taken. Finish it, then scan again.</source>
   <translation>Aún hay un artículo en curso. Se conserva; el escaneo no se tomó. Termínelo y escanee otra vez.</translation>
  </message>
  <message>
   <source>At zero.</source>
   <translation>En cero.</translation>
  </message>
  <message>
   <source>Back from where it was put aside. Everything is as it was.</source>
   <translation>De vuelta de donde se apartó. Todo está como estaba.</translation>
  </message>
  <message>
   <source>Camera settings hold until the station is closed; this run has no settings file.</source>
   <translation>Los ajustes de la cámara valen hasta cerrar la estación; esta ejecución no tiene archivo de ajustes.</translation>
  </message>
  <message>
   <source>Camera settings saved.</source>
   <translation>Ajustes de la cámara guardados.</translation>
  </message>
  <message>
   <source>Correct what is wrong, then press Enter: a new record takes the old one's place.</source>
   <translation>Corrija lo que esté mal y pulse Enter: un registro nuevo ocupa el lugar del anterior.</translation>
  </message>
  <message>
   <source>Damaged: it stays out of stock until somebody decides.</source>
   <translation>Dañado: queda fuera del stock hasta que alguien decida.</translation>
  </message>
  <message>
   <source>Defective: it goes back to the vendor.</source>
   <translation>Defectuoso: vuelve al proveedor.</translation>
  </message>
  <message>
   <source>Dirty: it is cleaned and packed again.</source>
   <translation>Sucio: se limpia y se vuelve a embalar.</translation>
  </message>
  <message>
   <source>Do not touch it further. Take a photo, set it aside, tell your supervisor.</source>
   <translation>No lo toque más. Haga una foto, apártelo y avise a su supervisor.</translation>
  </message>
  <message>
   <source>Every announced item is here already. Nothing was changed. F3 adds an extra.</source>
   <translation>Ya están todos los artículos anunciados. No ha cambiado nada. F3 añade uno extra.</translation>
  </message>
  <message>
   <source>Everything is sent.</source>
   <translation>Todo está enviado.</translation>
  </message>
  <message>
   <source>Gives pictures of {width} × {height}.</source>
   <translation>Da imágenes de {width} × {height}.</translation>
  </message>
  <message>
   <source>Glare: tilt it, so that the lamp is not mirrored.</source>
   <translation>Reflejo: inclínelo para que no se refleje la lámpara.</translation>
  </message>
  <message>
   <source>Good light.</source>
   <translation>Buena luz.</translation>
  </message>
  <message>
   <source>Good, not new: it is sold as a lower grade.</source>
   <translation>Bueno, no nuevo: se vende como categoría B.</translation>
  </message>
  <message>
   <source>Held for the brand.</source>
   <translation>Retenido para la marca.</translation>
  </message>
  <message>
   <source>Held for your supervisor.</source>
   <translation>Retenido para su supervisor.</translation>
  </message>
  <message>
   <source>Hold still.</source>
   <translation>No lo mueva.</translation>
  </message>
  <message>
   <source>It fell silent. Is there a whole label? Scan it. If not, F8 twice.</source>
   <translation>Dejó de responder. ¿Hay una etiqueta entera? Escanéela. Si no, F8 dos veces.</translation>
  </message>
  <message>
   <source>It is on its way already and cannot be taken back. Open it in the list (F9) to correct it.</source>
   <translation>Ya va en camino y no se puede recuperar. Ábralo en la lista (F9) para corregirlo.</translation>
  </message>
  <message>
   <source>It is sent again. Nothing else is to be done now.</source>
   <translation>Se envía otra vez. No hay nada más que hacer ahora.</translation>
  </message>
  <message>
   <source>It needs a photo first. All is kept. Press Space, then scan the parcel's label.</source>
   <translation>Primero hace falta una foto. Todo se conserva. Pulse Espacio y escanee la etiqueta del paquete.</translation>
  </message>
  <message>
   <source>It was noted as missing and is here after all.</source>
   <translation>Constaba como ausente y sí está aquí.</translation>
  </message>
  <message>
   <source>Items are recorded here already. Nothing was changed. Finish this parcel, or take them back first.</source>
   <translation>Aquí ya hay artículos registrados. No ha cambiado nada. Termine este paquete o deshágalos antes.</translation>
  </message>
  <message>
   <source>Items like this one are looked at one by one. Nothing was changed. Scan the next one by itself.</source>
   <translation>Estos artículos se revisan uno por uno. No ha cambiado nada. Escanee el siguiente aparte.</translation>
  </message>
  <message>
   <source>Its label is not scanned back yet. The item is kept. Stick it on and scan it; F7 prints it again.</source>
   <translation>Falta escanear su etiqueta. El artículo se conserva. Péguela y escanéela; F7 la imprime otra vez.</translation>
  </message>
  <message>
   <source>Its serial number was not read: it stays out of stock until somebody looks.</source>
   <translation>No se leyó su número de serie: queda fuera del stock hasta que alguien mire.</translation>
  </message>
  <message>
   <source>Keep box and filling as they are. Take a photo of the inside; everything announced counts as missing.</source>
   <translation>Deje caja y relleno como están. Haga una foto del interior; todo lo anunciado cuenta como ausente.</translation>
  </message>
  <message>
   <source>Label read. Looking it up …</source>
   <translation>Etiqueta leída. Buscando …</translation>
  </message>
  <message>
   <source>Labels not scanned yet: {count}. The parcel is kept. Scan or print them (F7), or call your supervisor.</source>
   <translation>Etiquetas aún sin escanear: {count}. El paquete se conserva. Escanéelas, imprímalas (F7) o llame a su supervisor.</translation>
  </message>
  <message>
   <source>Lay the test card under the camera.</source>
   <translation>Ponga la tarjeta de prueba bajo la cámara.</translation>
  </message>
  <message>
   <source>Leave the scale empty for a moment.</source>
   <translation>Deje la balanza vacía un momento.</translation>
  </message>
  <message>
   <source>Like new but opened: it needs new packaging.</source>
   <translation>Como nuevo pero abierto: necesita embalaje nuevo.</translation>
  </message>
  <message>
   <source>Locked after a pause. The parcel on the bench stays as it is. Sign in to go on.</source>
   <translation>Bloqueado tras una pausa. El paquete de la mesa queda como está. Inicie sesión para seguir.</translation>
  </message>
  <message>
   <source>Looking up by that code alone …</source>
   <translation>Buscando solo con ese código …</translation>
  </message>
  <message>
   <source>More than one return fits this label. Nothing was changed. Choose the one on the paper inside.</source>
   <translation>Más de una devolución coincide con esta etiqueta. No ha cambiado nada. Elija la del papel que va dentro.</translation>
  </message>
  <message>
   <source>No answer: switch the printer on, then F8 twice.</source>
   <translation>Sin respuesta: encienda la impresora y pulse F8 dos veces.</translation>
  </message>
  <message>
   <source>No central answered at {url}. Nothing was changed here; check the address and try again. {reason}</source>
   <translation>Ninguna central respondió en {url}. Aquí no se cambió nada; revise la dirección e inténtelo de nuevo. {reason}</translation>
  </message>
  <message>
   <source>No central is set: this station works alone and keeps everything.</source>
   <translation>No hay central configurada: esta estación trabaja sola y lo guarda todo.</translation>
  </message>
  <message>
   <source>No data yet: this station was not started so far.</source>
   <translation>Aún no hay datos: esta estación no se ha iniciado nunca.</translation>
  </message>
  <message>
   <source>No item is chosen yet. Nothing was changed. Scan it, or press the number of its line.</source>
   <translation>Aún no hay artículo elegido. No ha cambiado nada. Escanéelo o pulse el número de su línea.</translation>
  </message>
  <message>
   <source>No label printer is set at this bench. All is kept. Write the number on by hand.</source>
   <translation>Este puesto no tiene impresora de etiquetas. Todo se conserva. Escriba el número a mano.</translation>
  </message>
  <message>
   <source>No label: the printer does not answer. The unit is kept and waits for its label. Switch the printer on, then print again.</source>
   <translation>Sin etiqueta: la impresora no responde. El artículo espera su etiqueta. Enciéndala e imprima de nuevo.</translation>
  </message>
  <message>
   <source>No label: {reason}. The unit is kept and waits for its label. Look at the printer, then print again.</source>
   <translation>Sin etiqueta: {reason}. El artículo espera su etiqueta. Mire la impresora e imprima de nuevo.</translation>
  </message>
  <message>
   <source>No label: {reason}. The unit is kept and waits for its label. Put the printer right, then print again.</source>
   <translation>Sin etiqueta: {reason}. El artículo espera su etiqueta. Arregle la impresora e imprima de nuevo.</translation>
  </message>
  <message>
   <source>No longer noted as a wrong serial number.</source>
   <translation>Ya no consta como número de serie equivocado.</translation>
  </message>
  <message>
   <source>No more pictures from {name}. Scanner and keyboard work on. Check its cable.</source>
   <translation>No llegan más imágenes de {name}. El escáner y el teclado siguen funcionando. Revise el cable.</translation>
  </message>
  <message>
   <source>No more than {count} are open here. Nothing was changed. One beyond that is an extra (F3), scanned by itself.</source>
   <translation>No hay más de {count} abiertos. No ha cambiado nada. Uno más es un extra (F3) y se escanea aparte.</translation>
  </message>
  <message>
   <source>No other code was read on this label. Nothing was changed. Turn the label to the camera, or type its number.</source>
   <translation>No se leyó otro código en la etiqueta. No ha cambiado nada. Gírela hacia la cámara o escriba su número.</translation>
  </message>
  <message>
   <source>No photo could be taken. Check the camera and press Space again, or press Enter: the item goes to quarantine without one.</source>
   <translation>No se pudo hacer la foto. Revise la cámara y pulse Espacio otra vez, o Enter: el artículo va a cuarentena sin foto.</translation>
  </message>
  <message>
   <source>No photo could be taken. Press Space again, or scan the parcel's label: it is set aside without one.</source>
   <translation>No se pudo hacer la foto. Pulse Espacio otra vez o escanee la etiqueta del paquete: se aparta sin foto.</translation>
  </message>
  <message>
   <source>No photo could be taken. The answers are kept. Press Space again, or Enter to go on without it.</source>
   <translation>No se pudo hacer la foto. Las respuestas se conservan. Pulse Espacio otra vez, o Enter para seguir sin ella.</translation>
  </message>
  <message>
   <source>No photo was taken: the camera gives no picture. The parcel is kept. Check the camera.</source>
   <translation>No se hizo la foto: la cámara no da imagen. El paquete se conserva. Revise la cámara.</translation>
  </message>
  <message>
   <source>No photo yet: a lamp is mirrored in it. Tilt the item and press Space; a second press keeps it as it is.</source>
   <translation>Aún sin foto: se refleja una lámpara. Incline el artículo y pulse Espacio; si pulsa otra vez, se guarda así.</translation>
  </message>
  <message>
   <source>No photo yet: it would be blurred. Hold still and press Space; a second press keeps it as it is.</source>
   <translation>Aún sin foto: saldría movida. No lo mueva y pulse Espacio; si pulsa otra vez, se guarda así.</translation>
  </message>
  <message>
   <source>No photo yet: it would be too dark. Switch a lamp on and press Space; a second press keeps it as it is.</source>
   <translation>Aún sin foto: saldría oscura. Encienda una lámpara y pulse Espacio; si pulsa otra vez, se guarda así.</translation>
  </message>
  <message>
   <source>No photo yet: nothing is under the camera. Put it there and press Space; a second press keeps it as it is.</source>
   <translation>Aún sin foto: no hay nada bajo la cámara. Póngalo y pulse Espacio; si pulsa otra vez, se guarda así.</translation>
  </message>
  <message>
   <source>No picture from {name}: {reason}. {advice} Scanner and keyboard work on.</source>
   <translation>Sin imagen de {name}: {reason}. {advice} El escáner y el teclado siguen funcionando.</translation>
  </message>
  <message>
   <source>No secure connection to the central could be made. Nothing was sent; work is kept here. Tell your IT.</source>
   <translation>No hubo conexión segura con la central. No se envió nada; el trabajo se guarda aquí. Avise a informática.</translation>
  </message>
  <message>
   <source>No serial number is announced for this item. Nothing was changed. Answer the question on the screen.</source>
   <translation>No hay número de serie anunciado. No ha cambiado nada. Responda a la pregunta de la pantalla.</translation>
  </message>
  <message>
   <source>No setting is locked by IT.</source>
   <translation>Informática no ha bloqueado ningún ajuste.</translation>
  </message>
  <message>
   <source>Nobody announced it: quarantine until somebody decides.</source>
   <translation>Nadie lo anunció: cuarentena hasta que alguien decida.</translation>
  </message>
  <message>
   <source>Nobody announced this parcel. Nothing is lost: park it and it will be looked for.</source>
   <translation>Nadie anunció este paquete. No se pierde nada: apártelo y se buscará.</translation>
  </message>
  <message>
   <source>Nobody here has this badge. Nothing was changed. Sign in with a PIN, or call your supervisor.</source>
   <translation>Nadie tiene aquí esa credencial. No se cambió nada. Entre con un PIN o llame a su supervisor.</translation>
  </message>
  <message>
   <source>Nobody is known whose badge this program can print. Nothing was written. Wait for the central's data, or print badges there.</source>
   <translation>No se conoce a nadie cuya credencial pueda imprimir este programa. No se escribió nada. Espere los datos de la central o imprímalas allí.</translation>
  </message>
  <message>
   <source>Nobody is signed in. Nothing was changed. Scan your badge or choose your name; then scan that again.</source>
   <translation>Nadie ha iniciado sesión. No se cambió nada. Escanee su credencial o elija su nombre; luego escanee eso otra vez.</translation>
  </message>
  <message>
   <source>Nobody knows the central's address. You can go on: work is kept here. Check the address in the settings, or the network's name server.</source>
   <translation>Nadie conoce la dirección de la central. Puede seguir: todo se guarda aquí. Revise la dirección o el DNS.</translation>
  </message>
  <message>
   <source>Nobody this PC trusts has signed the central's certificate. Nothing was sent; work is kept here. Tell your IT.</source>
   <translation>Nadie de confianza firmó el certificado de la central. No se envió nada; todo queda aquí. Avise a informática.</translation>
  </message>
  <message>
   <source>Not all of the bundle was taken in: {reason}. What was taken counts once; free some space and take the same file in again.</source>
   <translation>No se incorporó todo el paquete de datos: {reason}. Lo incorporado cuenta una vez; libere espacio e incorpore el mismo archivo otra vez.</translation>
  </message>
  <message>
   <source>Not everything is answered: quarantine.</source>
   <translation>No está todo respondido: cuarentena.</translation>
  </message>
  <message>
   <source>Not known yet: it is told after the first day of work here.</source>
   <translation>Aún no se sabe: se dirá tras el primer día de trabajo.</translation>
  </message>
  <message>
   <source>Not known: a scanner cannot be asked. The bench check (F8) tries it.</source>
   <translation>Se desconoce: a un escáner no se le puede preguntar. La revisión del puesto (F8) lo prueba.</translation>
  </message>
  <message>
   <source>Not known: the central did not tell its time yet.</source>
   <translation>Se desconoce: la central aún no ha dicho su hora.</translation>
  </message>
  <message>
   <source>Not known: the data cannot be read.</source>
   <translation>Se desconoce: los datos no se pueden leer.</translation>
  </message>
  <message>
   <source>Not known: this printer cannot be asked. The bench check (F8) tries it.</source>
   <translation>Se desconoce: a esta impresora no se le puede preguntar. La revisión del puesto (F8) la prueba.</translation>
  </message>
  <message>
   <source>Not long enough yet. All is kept. Go on for {seconds} s, then press Enter.</source>
   <translation>Aún no es suficiente. Todo se conserva. Siga {seconds} s y pulse Enter.</translation>
  </message>
  <message>
   <source>Not sharp: hold it still, or further from the camera.</source>
   <translation>Borroso: no lo mueva o aléjelo de la cámara.</translation>
  </message>
  <message>
   <source>Not sharp: turn the focus ring (F10), or wipe the lens.</source>
   <translation>Sin foco: gire el anillo de enfoque (F10) o limpie la lente.</translation>
  </message>
  <message>
   <source>Noted as a wrong item. It goes to quarantine until somebody decides.</source>
   <translation>Anotado como artículo equivocado. Va a cuarentena hasta que alguien decida.</translation>
  </message>
  <message>
   <source>Noted as a wrong serial number. The item is kept. Scan the number that is on it.</source>
   <translation>Anotado como número de serie equivocado. El artículo se conserva. Escanee el número que lleva.</translation>
  </message>
  <message>
   <source>Noted as an extra. It goes to quarantine until somebody decides.</source>
   <translation>Anotado como extra. Va a cuarentena hasta que alguien decida.</translation>
  </message>
  <message>
   <source>Noted as one too many. It goes to quarantine until somebody decides.</source>
   <translation>Anotado como uno de más. Va a cuarentena hasta que alguien decida.</translation>
  </message>
  <message>
   <source>Noted with its photo. Go on with the items.</source>
   <translation>Anotado con su foto. Siga con los artículos.</translation>
  </message>
  <message>
   <source>Noted: everything announced is missing. Look it over, then press Enter.</source>
   <translation>Anotado: falta todo lo anunciado. Revíselo y pulse Enter.</translation>
  </message>
  <message>
   <source>Noted: {serial} is not an announced serial number. Backspace takes it back.</source>
   <translation>Anotado: {serial} no es un número de serie anunciado. Retroceso lo quita.</translation>
  </message>
  <message>
   <source>Nothing in the picture is sharp: set the focus (F10), or wipe the lens. It may be the wrong lens.</source>
   <translation>Nada se ve nítido: ajuste el foco (F10) o limpie la lente. Puede que no sea la adecuada.</translation>
  </message>
  <message>
   <source>Nothing of it waits for a person any more. Nothing was changed.</source>
   <translation>Nada de esto espera ya a una persona. No se cambió nada.</translation>
  </message>
  <message>
   <source>Offline. You can go on: everything is kept here and sent when the network is back.</source>
   <translation>Sin conexión. Puede seguir: todo se guarda aquí y se envía cuando vuelva la red.</translation>
  </message>
  <message>
   <source>One record holds {limit} units and no more. Nothing was changed. Check the items one by one, or call your supervisor.</source>
   <translation>Un registro admite {limit} unidades y no más. No ha cambiado nada. Revise los artículos uno a uno o llame a su supervisor.</translation>
  </message>
  <message>
   <source>One step back.</source>
   <translation>Un paso atrás.</translation>
  </message>
  <message>
   <source>Only {free_gb} GB are free. Work goes on. Make room on this disk soon.</source>
   <translation>Solo quedan {free_gb} GB libres. El trabajo sigue. Haga sitio pronto en este disco.</translation>
  </message>
  <message>
   <source>Open returns that fit are shown. Compare with the paper inside, choose one, or park it.</source>
   <translation>Se muestran devoluciones abiertas que encajan. Compare con el papel de dentro, elija una o apártelo.</translation>
  </message>
  <message>
   <source>Open the parcel and scan each item.</source>
   <translation>Abra el paquete y escanee cada artículo.</translation>
  </message>
  <message>
   <source>Out of labels or ribbon, open or paused: put it right, then F8 twice.</source>
   <translation>Sin etiquetas o cinta, abierta o en pausa: arréglela y pulse F8 dos veces.</translation>
  </message>
  <message>
   <source>Parked as unknown by {operator}, on shelf {shelf}. Nobody has announced it yet.</source>
   <translation>Apartado como desconocido por {operator}, estante {shelf}. Nadie lo ha anunciado aún.</translation>
  </message>
  <message>
   <source>Photo saved.</source>
   <translation>Foto guardada.</translation>
  </message>
  <message>
   <source>Practice is over: the next parcel counts.</source>
   <translation>Fin de la práctica: el siguiente paquete cuenta.</translation>
  </message>
  <message>
   <source>Practice parcel done. Nothing of it is sent.</source>
   <translation>Paquete de práctica terminado. No se envía nada.</translation>
  </message>
  <message>
   <source>Practice: nothing from here on is sent.</source>
   <translation>Práctica: desde aquí no se envía nada.</translation>
  </message>
  <message>
   <source>Print cannot be read on this PC: the part for it is not installed. Type the number.</source>
   <translation>Este PC no puede leer texto impreso: falta instalar esa parte. Escriba el número.</translation>
  </message>
  <message>
   <source>Printed and read back.</source>
   <translation>Impresa y leída.</translation>
  </message>
  <message>
   <source>Printed the test label {days} days ago.</source>
   <translation>Imprimió la etiqueta de prueba hace {days} días.</translation>
  </message>
  <message>
   <source>Printed. Stick it on the unit, then scan it.</source>
   <translation>Impresa. Péguela en el artículo y escanéela.</translation>
  </message>
  <message>
   <source>Put aside as it is. Scan a shelf's label to note where; its own label goes on with it.</source>
   <translation>Apartado tal cual. Escanee la etiqueta de un estante para anotar dónde; con la suya se continúa.</translation>
  </message>
  <message>
   <source>Put it back into its box and close it. Take a photo, set it aside, tell your supervisor.</source>
   <translation>Vuelva a meterlo en su caja y ciérrela. Haga una foto, apártelo y avise a su supervisor.</translation>
  </message>
  <message>
   <source>Read from print, not from bars. Compare with the label, then choose; nothing is taken by itself.</source>
   <translation>Leído del texto, no de las barras. Compare con la etiqueta y elija; nada se toma solo.</translation>
  </message>
  <message>
   <source>Read the test card {days} days ago.</source>
   <translation>Leyó la tarjeta de prueba hace {days} días.</translation>
  </message>
  <message>
   <source>Read the test card {days} days ago. Do the bench check (F8) again.</source>
   <translation>Leyó la tarjeta de prueba hace {days} días. Repita la revisión del puesto (F8).</translation>
  </message>
  <message>
   <source>Reading what is printed on the label …</source>
   <translation>Leyendo el texto de la etiqueta …</translation>
  </message>
  <message>
   <source>Released by {name}. Both names are in the record.</source>
   <translation>Liberado por {name}. Ambos nombres constan en el registro.</translation>
  </message>
  <message>
   <source>Room for {value} days without a network only: tell your IT today.</source>
   <translation>Espacio para solo {value} días sin red: avise hoy a informática.</translation>
  </message>
  <message>
   <source>Room for {value} days without a network.</source>
   <translation>Espacio para {value} días sin red.</translation>
  </message>
  <message>
   <source>Saved, except what your IT has locked ({names}): that stays as it is.</source>
   <translation>Guardado, salvo lo que su informática ha bloqueado ({names}): eso queda como está.</translation>
  </message>
  <message>
   <source>Saved. It is sent by itself.</source>
   <translation>Guardado. Se envía solo.</translation>
  </message>
  <message>
   <source>Scan the bars of the test card. No hand scanner here? Leave it.</source>
   <translation>Escanee las barras de la tarjeta. ¿No hay lector? Déjelo.</translation>
  </message>
  <message>
   <source>Scan the test label.</source>
   <translation>Escanee la etiqueta de prueba.</translation>
  </message>
  <message>
   <source>Sealed and like new: it can be sold as it is.</source>
   <translation>Precintado y como nuevo: se puede vender tal cual.</translation>
  </message>
  <message>
   <source>Set aside in quarantine. Your supervisor sees it.</source>
   <translation>Apartado en cuarentena. Su supervisor lo ve.</translation>
  </message>
  <message>
   <source>Set aside. Your supervisor sees it. Look it over, then press Enter.</source>
   <translation>Apartado. Su supervisor lo ve. Revíselo y pulse Enter.</translation>
  </message>
  <message>
   <source>Several command codes are in view. Nothing was done. Show one, and cover the others.</source>
   <translation>Hay varios códigos de comando a la vista. No se hizo nada. Muestre uno y tape los demás.</translation>
  </message>
  <message>
   <source>Sharp.</source>
   <translation>Nítida.</translation>
  </message>
  <message>
   <source>Shelf {shelf} is noted.</source>
   <translation>Estante {shelf} anotado.</translation>
  </message>
  <message>
   <source>Shows {grams} g.</source>
   <translation>Marca {grams} g.</translation>
  </message>
  <message>
   <source>Signed out. Not sent yet: {count}. They are kept here and go when the central is reached; leave the station on.</source>
   <translation>Sesión cerrada. Sin enviar aún: {count}. Se guardan aquí y salen cuando haya conexión con la central; deje la estación encendida.</translation>
  </message>
  <message>
   <source>Signed out. The parcel on the bench stays as it is.</source>
   <translation>Sesión cerrada. El paquete de la mesa queda como está.</translation>
  </message>
  <message>
   <source>Something answers that is not the central (a log-in page, perhaps). Work is kept here.</source>
   <translation>Responde algo que no es la central (quizá una página de acceso). El trabajo se conserva aquí.</translation>
  </message>
  <message>
   <source>Something answers, but not as a central does. Work is kept here. Check the central's address in the settings.</source>
   <translation>Algo responde, pero no como una central. El trabajo se guarda aquí. Revise la dirección en los ajustes.</translation>
  </message>
  <message>
   <source>Sound, {size_mb} MB; copied {hours} h ago.</source>
   <translation>En orden, {size_mb} MB; copiado hace {hours} h.</translation>
  </message>
  <message>
   <source>Sound, {size_mb} MB; not copied yet.</source>
   <translation>En orden, {size_mb} MB; aún sin copia.</translation>
  </message>
  <message>
   <source>Step back and keep others away. Take a photo only if it is safe, then call your supervisor.</source>
   <translation>Aléjese y aleje a otros. Haga una foto solo si es seguro y llame a su supervisor.</translation>
  </message>
  <message>
   <source>Stop: empty box.</source>
   <translation>Alto: caja vacía.</translation>
  </message>
  <message>
   <source>Stop: hazardous.</source>
   <translation>Alto: peligroso.</translation>
  </message>
  <message>
   <source>Stop: somebody opened it on the way.</source>
   <translation>Alto: alguien lo abrió en camino.</translation>
  </message>
  <message>
   <source>Stop: these goods may not be handled here.</source>
   <translation>Alto: estos artículos no se pueden tratar aquí.</translation>
  </message>
  <message>
   <source>Take a photo of tape and opening before you go on.</source>
   <translation>Haga una foto de la cinta y la abertura antes de seguir.</translation>
  </message>
  <message>
   <source>Taken back: nothing of it was sent. Change what is wrong and save it again.</source>
   <translation>Recuperado: no se envió nada. Cambie lo que esté mal y guárdelo otra vez.</translation>
  </message>
  <message>
   <source>Taken out: nothing of it is recorded.</source>
   <translation>Quitado: no queda nada registrado.</translation>
  </message>
  <message>
   <source>That code holds nothing that can be read. Nothing was changed. Scan it again, or type the number under it.</source>
   <translation>Ese código no contiene nada legible. No ha cambiado nada. Escanéelo otra vez o escriba el número que hay debajo.</translation>
  </message>
  <message>
   <source>That command does nothing at this step. Nothing was changed. The question on the screen comes first.</source>
   <translation>Ese comando no hace nada en este paso. No ha cambiado nada. Primero va la pregunta de la pantalla.</translation>
  </message>
  <message>
   <source>That is a shelf's label. Nothing was changed. It is wanted only when a parcel is put away.</source>
   <translation>Esa es la etiqueta de un estante. No ha cambiado nada. Solo hace falta al guardar un paquete.</translation>
  </message>
  <message>
   <source>That is an item's code. Nothing was changed. Scan the label of its parcel first.</source>
   <translation>Ese es el código de un artículo. No ha cambiado nada. Escanee primero la etiqueta del paquete.</translation>
  </message>
  <message>
   <source>That is not a number. Nothing was changed. Type digits, with a point or a comma.</source>
   <translation>Eso no es un número. No ha cambiado nada. Escriba cifras, con punto o coma.</translation>
  </message>
  <message>
   <source>That is not one of the answers here. Nothing was changed. Press a key that the screen shows.</source>
   <translation>Esa no es una respuesta aquí. No ha cambiado nada. Pulse una tecla de la pantalla.</translation>
  </message>
  <message>
   <source>That is not the PIN of {name}. One try is left. Scan your badge if you are not sure.</source>
   <translation>Ese no es el PIN de {name}. Queda un intento. Si duda, escanee su credencial.</translation>
  </message>
  <message>
   <source>That is not the PIN of {name}. {tries} tries are left. Try again, or scan your badge.</source>
   <translation>Ese no es el PIN de {name}. Quedan {tries} intentos. Pruebe otra vez o escanee su credencial.</translation>
  </message>
  <message>
   <source>That is not the seal of {path}. Nothing was taken in. Compare it with the one shown where the bundle was made.</source>
   <translation>Ese no es el sello de {path}. No se incorporó nada. Compárelo con el que se mostró al crear el paquete de datos.</translation>
  </message>
  <message>
   <source>That is not this parcel's label. Nothing was changed. Scan the label of this parcel.</source>
   <translation>Esa no es la etiqueta de este paquete. No ha cambiado nada. Escanee la etiqueta de este paquete.</translation>
  </message>
  <message>
   <source>That key does nothing at this step. Nothing was changed. The question on the screen comes first.</source>
   <translation>Esa tecla no hace nada en este paso. No ha cambiado nada. Primero va la pregunta de la pantalla.</translation>
  </message>
  <message>
   <source>That label belongs to another item. Nothing was changed. Scan the one that was just printed.</source>
   <translation>Esa etiqueta es de otro artículo. No ha cambiado nada. Escanee la recién impresa.</translation>
  </message>
  <message>
   <source>That label is a parcel's that was put aside. Nothing was changed. Finish this one first, then scan it again.</source>
   <translation>Es la etiqueta de un paquete apartado. No ha cambiado nada. Termine este y vuelva a escanearla.</translation>
  </message>
  <message>
   <source>That number is not known as it is. These returns nearly fit: choose only what the label really says.</source>
   <translation>Ese número no se conoce tal cual. Estas devoluciones casi coinciden: elija solo lo que la etiqueta dice de verdad.</translation>
  </message>
  <message>
   <source>That parcel is put aside no more. Nothing was changed. Somebody went on with it.</source>
   <translation>Ese paquete ya no está apartado. No se cambió nada. Alguien continuó con él.</translation>
  </message>
  <message>
   <source>The bench check is kept and goes to the central.</source>
   <translation>La revisión se guardó y va a la central.</translation>
  </message>
  <message>
   <source>The bench was not checked today: F8, it takes 20 seconds.</source>
   <translation>El puesto no se revisó hoy: F8, tarda 20 segundos.</translation>
  </message>
  <message>
   <source>The brand's rule says so.</source>
   <translation>Así lo dice la regla de la marca.</translation>
  </message>
  <message>
   <source>The bundle could not be written: {reason}. Nothing was left behind, and all work is kept here. Take another disk, or free some space.</source>
   <translation>No se pudo escribir el paquete de datos: {reason}. No quedó nada a medias y todo el trabajo se conserva aquí. Use otro disco o libere espacio.</translation>
  </message>
  <message>
   <source>The camera films.</source>
   <translation>La cámara graba.</translation>
  </message>
  <message>
   <source>The camera gives {width} × {height} only: small codes are not read. Choose a larger size (F10).</source>
   <translation>La cámara solo da {width} × {height}: los códigos pequeños no se leen. Elija un tamaño mayor (F10).</translation>
  </message>
  <message>
   <source>The camera's picture is black. Take off the lens cap, or check the light. Scanner and keyboard work on.</source>
   <translation>La imagen de la cámara está negra. Quite la tapa o revise la luz. El escáner y el teclado siguen funcionando.</translation>
  </message>
  <message>
   <source>The camera's picture stands still. Unplug the camera and plug it in again. Scanner and keyboard work on.</source>
   <translation>La imagen de la cámara está congelada. Desenchufe la cámara y vuelva a enchufarla. El escáner y el teclado siguen funcionando.</translation>
  </message>
  <message>
   <source>The central answers in {ms} ms, and its certificate is trusted.</source>
   <translation>La central responde en {ms} ms y su certificado es de confianza.</translation>
  </message>
  <message>
   <source>The central answers in {ms} ms, over a line that is not encrypted.</source>
   <translation>La central responde en {ms} ms, por una línea sin cifrar.</translation>
  </message>
  <message>
   <source>The central at {url} did not enrol this station. {reason} Nothing was changed here.</source>
   <translation>La central en {url} no registró esta estación. {reason} Aquí no se cambió nada.</translation>
  </message>
  <message>
   <source>The central could not accept this record. It is kept here; a supervisor decides.</source>
   <translation>La central no pudo aceptar este registro. Se conserva aquí; decide un supervisor.</translation>
  </message>
  <message>
   <source>The central could not take all of it. {reason} What it took counts once; run the same command again.</source>
   <translation>La central no pudo tomarlo todo. {reason} Lo que tomó cuenta una vez; ejecute el mismo comando otra vez.</translation>
  </message>
  <message>
   <source>The central did not answer in time. You can go on: work is kept here and sent again by itself.</source>
   <translation>La central no respondió a tiempo. Puede seguir: todo se guarda aquí y se reenvía solo.</translation>
  </message>
  <message>
   <source>The central does not accept this station's token. Work is kept here. Call your supervisor.</source>
   <translation>La central no acepta la clave de esta estación. El trabajo se conserva aquí. Llame a su supervisor.</translation>
  </message>
  <message>
   <source>The central has another record of this parcel. Both are kept; a supervisor decides.</source>
   <translation>La central tiene otro registro de este paquete. Se conservan ambos; decide un supervisor.</translation>
  </message>
  <message>
   <source>The central has it. Somebody there has to decide; nothing is left to do at the bench.</source>
   <translation>La central lo tiene. Alguien allí debe decidir; en la mesa no queda nada por hacer.</translation>
  </message>
  <message>
   <source>The central is busy. Work is kept here and sent again by itself.</source>
   <translation>La central está ocupada. El trabajo se conserva aquí y se reenvía solo.</translation>
  </message>
  <message>
   <source>The central's certificate has expired, so it cannot be trusted. Work is kept here. Tell your IT; check this PC's date, too.</source>
   <translation>El certificado de la central caducó y no es fiable. Todo se guarda aquí. Avise a informática; mire la fecha del PC.</translation>
  </message>
  <message>
   <source>The central's certificate is not valid yet by this PC's clock. Work is kept here. Check this PC's date and time.</source>
   <translation>Según el reloj de este PC, el certificado aún no vale. Todo se guarda aquí. Revise fecha y hora.</translation>
  </message>
  <message>
   <source>The central's computer is there, but the central is not running on it. You can go on: work is kept here and sent when it runs.</source>
   <translation>El ordenador está, pero la central no funciona. Puede seguir: todo se guarda y se envía cuando funcione.</translation>
  </message>
  <message>
   <source>The certificate belongs to another computer than the central. Nothing was sent; work is kept here. Tell your IT.</source>
   <translation>El certificado es de otro ordenador. No se envió nada; el trabajo se guarda aquí. Avise a informática.</translation>
  </message>
  <message>
   <source>The command sheet was written to {path}. Open it and print it.</source>
   <translation>La hoja de órdenes está en {path}. Ábrala e imprímala.</translation>
  </message>
  <message>
   <source>The corners of the picture are black: the lens does not fit, or something covers it. Scanner and keyboard work on. Look at the lens.</source>
   <translation>Las esquinas salen negras: el objetivo no encaja o algo lo tapa. Escáner y teclado siguen. Mire el objetivo.</translation>
  </message>
  <message>
   <source>The data are of an older version; the next start brings them to this one's form, after a copy.</source>
   <translation>Los datos son de una versión anterior; el próximo inicio los pasa a esta, tras una copia.</translation>
  </message>
  <message>
   <source>The data file is damaged. Close the station and start it again: it repairs itself from its copy and journal.</source>
   <translation>El archivo de datos está dañado. Cierre la estación y vuelva a iniciarla: se repara sola con su copia y su diario.</translation>
  </message>
  <message>
   <source>The data folder {path} cannot be written. Nothing was changed. Check its rights, or set another folder.</source>
   <translation>No se puede escribir en la carpeta de datos {path}. No se cambió nada. Revise sus permisos o indique otra carpeta.</translation>
  </message>
  <message>
   <source>The disk is nearly full ({free_mb} MB left). Everything is kept, and photos that the central has were made smaller. Free some space soon.</source>
   <translation>El disco está casi lleno (quedan {free_mb} MB). Todo se conserva; las fotos que la central tiene se redujeron. Libere espacio pronto.</translation>
  </message>
  <message>
   <source>The embedded central did not start. {reason}</source>
   <translation>La central integrada no se inició. {reason}</translation>
  </message>
  <message>
   <source>The empty scale shows {value} g: clear it and press its zero key.</source>
   <translation>La balanza vacía marca {value} g: despéjela y pulse su tecla cero.</translation>
  </message>
  <message>
   <source>The file that says which proxy to use (PAC) cannot be read or says no way. Work is kept here. Tell your IT.</source>
   <translation>El archivo que dice qué proxy usar (PAC) no se puede leer o no da ningún camino. El trabajo queda aquí. Avise a su informática.</translation>
  </message>
  <message>
   <source>The floor is for supervisors. Nothing was changed. Let one sign in here to see it.</source>
   <translation>La nave es para supervisores. No se cambió nada. Que uno inicie sesión aquí para verla.</translation>
  </message>
  <message>
   <source>The label does not come out: look at the printer, then F8 twice.</source>
   <translation>La etiqueta no sale: mire la impresora y pulse F8 dos veces.</translation>
  </message>
  <message>
   <source>The label is printed again.</source>
   <translation>La etiqueta se imprime otra vez.</translation>
  </message>
  <message>
   <source>The last step could not be written to disk. Do not switch off; free some space.</source>
   <translation>El último paso no se pudo escribir en el disco. No apague; libere espacio.</translation>
  </message>
  <message>
   <source>The measurement was given up: {reason}.</source>
   <translation>La medición se abandonó: {reason}.</translation>
  </message>
  <message>
   <source>The opening is filmed.</source>
   <translation>Se graba la apertura.</translation>
  </message>
  <message>
   <source>The parcel could not be saved. Everything you entered is kept. Press Enter again.</source>
   <translation>No se pudo guardar el paquete. Todo lo introducido se conserva. Pulse Enter otra vez.</translation>
  </message>
  <message>
   <source>The parcel is being saved. Nothing was changed. Scan the next one in a moment.</source>
   <translation>El paquete se está guardando. No ha cambiado nada. Escanee el siguiente dentro de un momento.</translation>
  </message>
  <message>
   <source>The parcel you had in hand could not be put back. What was saved is kept. Scan its label again.</source>
   <translation>El paquete que tenía en curso no se pudo recuperar. Lo guardado se conserva. Escanee otra vez su etiqueta.</translation>
  </message>
  <message>
   <source>The parcel you had in hand was put back. Look it over: the last step may be missing.</source>
   <translation>El paquete que tenía en curso se recuperó. Revíselo: puede faltar el último paso.</translation>
  </message>
  <message>
   <source>The photo was not saved. The parcel is kept. Free some space, then take it again.</source>
   <translation>La foto no se guardó. El paquete se conserva. Libere espacio y hágala otra vez.</translation>
  </message>
  <message>
   <source>The picture {name} cannot be read: {reason}. It was passed over.</source>
   <translation>La imagen {name} no se puede leer: {reason}. Se ha omitido.</translation>
  </message>
  <message>
   <source>The printer does not answer. The item waits for its label; go on with the next one.</source>
   <translation>La impresora no responde. El artículo espera su etiqueta; siga con el siguiente.</translation>
  </message>
  <message>
   <source>The printer fell silent during the label. Is there a whole label? Scan it. If not, print again.</source>
   <translation>La impresora calló a media etiqueta. ¿Está entera? Escanéela. Si no, imprima otra vez.</translation>
  </message>
  <message>
   <source>The proxy of this network wants a user and password. Work is kept here. Tell your IT.</source>
   <translation>El proxy de esta red pide usuario y contraseña. El trabajo se guarda aquí. Avise a informática.</translation>
  </message>
  <message>
   <source>The reason is missing. Nothing was changed. Write what to look for, then choose again.</source>
   <translation>Falta el motivo. No ha cambiado nada. Escriba qué hay que mirar y elija otra vez.</translation>
  </message>
  <message>
   <source>The rest is noted as missing. Look it over, then press Enter.</source>
   <translation>El resto queda anotado como faltante. Revíselo y pulse Enter.</translation>
  </message>
  <message>
   <source>The rest stays open for another box or another bench. Press Enter to save what is here.</source>
   <translation>El resto queda abierto para otra caja u otro puesto. Enter guarda lo que hay aquí.</translation>
  </message>
  <message>
   <source>The scale does not answer: check its cable.</source>
   <translation>La balanza no responde: revise su cable.</translation>
  </message>
  <message>
   <source>The scale {name} cannot be read: {reason}. Work goes on without it. Check its cable.</source>
   <translation>La balanza {name} no se puede leer: {reason}. El trabajo sigue sin ella. Revise su cable.</translation>
  </message>
  <message>
   <source>The scale {name} is gone. Work goes on without it. Check its cable.</source>
   <translation>La balanza {name} desapareció. El trabajo sigue sin ella. Revise su cable.</translation>
  </message>
  <message>
   <source>The scanner reads.</source>
   <translation>El lector lee.</translation>
  </message>
  <message>
   <source>The settings could not be saved to {path} ({reason}). They hold until the station is closed. Make room or give rights there.</source>
   <translation>No se guardaron los ajustes en {path} ({reason}). Valen hasta cerrar. Libere espacio o dé permisos.</translation>
  </message>
  <message>
   <source>The station is running already on this data (process {pid}, since {since}). Use that one.</source>
   <translation>La estación ya funciona con estos datos (proceso {pid}, desde {since}). Use esa.</translation>
  </message>
  <message>
   <source>The station's data could not be copied: {reason}. Nothing is lost, and work goes on. Free some space, or call your IT.</source>
   <translation>No se pudieron copiar los datos de la estación: {reason}. No se perdió nada y se sigue. Libere espacio o llame a informática.</translation>
  </message>
  <message>
   <source>The station's data could not be read or written: {reason}. What was saved is kept. Free some space, then try again.</source>
   <translation>No se pudieron leer o escribir los datos de la estación: {reason}. Lo guardado se conserva. Libere espacio y pruebe otra vez.</translation>
  </message>
  <message>
   <source>The station's data file is damaged and its copy could not be put in its place: {reason}. All files are kept. Free some space, then start again.</source>
   <translation>El archivo de datos de la estación está dañado y su copia no se pudo poner en su lugar: {reason}. Todos los archivos se conservan. Libere espacio y reinicie.</translation>
  </message>
  <message>
   <source>The station's data file is damaged. It was left as it is. Call your IT.</source>
   <translation>El archivo de datos de la estación está dañado. Se dejó como estaba. Llame a informática.</translation>
  </message>
  <message>
   <source>The station's data file was damaged and there was no copy yet. {parcels} parcels were put back; no saved parcel is missing. Returns are read from the central again. The damaged file is kept in {kept}; tell your IT.</source>
   <translation>El archivo de datos estaba dañado y aún no había copia. Se recuperaron {parcels} paquetes; no falta ninguno guardado. Las devoluciones se leen otra vez de la central. El archivo queda en {kept}; avise a informática.</translation>
  </message>
  <message>
   <source>The station's data file was damaged. The copy of {backup_at} is in its place, and {parcels} parcels saved since were put back. No saved parcel is missing. The damaged file is kept in {kept}; tell your IT.</source>
   <translation>El archivo de datos estaba dañado. Está en su lugar la copia de {backup_at} y se recuperaron {parcels} paquetes guardados desde entonces. No falta ninguno. El archivo queda en {kept}; avise a informática.</translation>
  </message>
  <message>
   <source>The station's data file was damaged. {parcels} parcels saved since its last copy ({backup_at}) were put back, but {lines} or more could not be read and may be missing. All files are kept in {kept}. Call your IT before you go on.</source>
   <translation>El archivo de datos estaba dañado. Se recuperaron {parcels} paquetes guardados desde la última copia ({backup_at}); {lines} o más no se pudieron leer y pueden faltar. Todos los archivos quedan en {kept}. Llame a informática antes de seguir.</translation>
  </message>
  <message>
   <source>The station's data was written by a newer version. Nothing was changed. Install that version.</source>
   <translation>Los datos de la estación son de una versión más nueva. No se cambió nada. Instale esa versión.</translation>
  </message>
  <message>
   <source>The station's token could not be kept in {path}. Make room or give rights there, then enrol with a new code.</source>
   <translation>No se pudo guardar el token de la estación en {path}. Libere espacio o dé permisos allí y regístrela con un código nuevo.</translation>
  </message>
  <message>
   <source>The support bundle could not be written to {path}: {reason}. Nothing was left behind. Take another disk, or free some space.</source>
   <translation>No se pudo escribir el paquete de soporte en {path}: {reason}. No quedó nada atrás. Use otro disco o libere espacio.</translation>
  </message>
  <message>
   <source>The support bundle is in {path}. It holds no customer's data and no password; send it to your IT.</source>
   <translation>El paquete de soporte está en {path}. No contiene datos de clientes ni contraseñas; envíelo a su informática.</translation>
  </message>
  <message>
   <source>The test card could not be written to {path}. Nothing was written. Choose another folder.</source>
   <translation>No se pudo escribir la tarjeta en {path}. No se escribió nada. Elija otra carpeta.</translation>
  </message>
  <message>
   <source>The video of the opening is saved.</source>
   <translation>El vídeo de la apertura está guardado.</translation>
  </message>
  <message>
   <source>The video was not saved: {reason}. The parcel is kept. Take photos instead.</source>
   <translation>El vídeo no se guardó: {reason}. El paquete se conserva. Haga fotos en su lugar.</translation>
  </message>
  <message>
   <source>The video {name} has ended. Scanner and keyboard work on. Choose another camera (F10).</source>
   <translation>El vídeo {name} ha terminado. Escáner y teclado siguen. Elija otra cámara (F10).</translation>
  </message>
  <message>
   <source>There are {limit} photos of this already. They are kept; more are not needed.</source>
   <translation>Ya hay {limit} fotos de esto. Se conservan; no hacen falta más.</translation>
  </message>
  <message>
   <source>There is no label to print yet. Nothing was changed. Finish an item first.</source>
   <translation>Aún no hay etiqueta que imprimir. No ha cambiado nada. Termine antes un artículo.</translation>
  </message>
  <message>
   <source>There is no such record on this PC. Nothing was changed. Look for it at the bench that recorded it.</source>
   <translation>No hay tal registro en este PC. No ha cambiado nada. Búsquelo en el puesto que lo registró.</translation>
  </message>
  <message>
   <source>There is no token for {url} here. Enrol first: receiving-station enrol URL CODE</source>
   <translation>Aquí no hay token para {url}. Regístrela primero: receiving-station enrol URL CODE</translation>
  </message>
  <message>
   <source>There is nothing to take back here. Nothing was changed. Esc leaves this parcel.</source>
   <translation>No hay nada que deshacer aquí. No ha cambiado nada. Esc deja este paquete.</translation>
  </message>
  <message>
   <source>This PC has no font for this language: some signs will look like boxes. Ask your IT to install Noto Sans CJK.</source>
   <translation>A este PC le falta una fuente para este idioma: algunos signos parecerán cuadros. Pida a informática que instale Noto Sans CJK.</translation>
  </message>
  <message>
   <source>This PC has no way to the central's network. You can go on: work is kept here. Check the cable or the Wi-Fi.</source>
   <translation>Este PC no llega a la red de la central. Puede seguir: todo se guarda aquí. Revise el cable o el Wi-Fi.</translation>
  </message>
  <message>
   <source>This PC's clock and the central's differ by {seconds} s.</source>
   <translation>El reloj de este PC y el de la central difieren en {seconds} s.</translation>
  </message>
  <message>
   <source>This PC's clock is {minutes} minutes ahead of the central's. Work is kept and sent. Set the clock of this PC.</source>
   <translation>El reloj de este PC adelanta {minutes} minutos. El trabajo se guarda y se envía. Póngalo en hora.</translation>
  </message>
  <message>
   <source>This PC's clock is {minutes} minutes behind the central's. Work is kept and sent. Set the clock of this PC.</source>
   <translation>El reloj de este PC atrasa {minutes} minutos. El trabajo se guarda y se envía. Póngalo en hora.</translation>
  </message>
  <message>
   <source>This bench has no printer.</source>
   <translation>Este puesto no tiene impresora.</translation>
  </message>
  <message>
   <source>This bench has no scale.</source>
   <translation>Este puesto no tiene balanza.</translation>
  </message>
  <message>
   <source>This command is not known here. Nothing was changed. Print a new command sheet.</source>
   <translation>Ese comando no se conoce aquí. No se cambió nada. Imprima una hoja de comandos nueva.</translation>
  </message>
  <message>
   <source>This item needs a photo. Its answers are kept. Put it under the camera and press Space.</source>
   <translation>Este artículo necesita una foto. Sus respuestas se conservan. Póngalo bajo la cámara y pulse Espacio.</translation>
  </message>
  <message>
   <source>This network wants somebody to log in first (a page answers in the central's place). Work is kept here. Open a browser and log in.</source>
   <translation>Esta red pide iniciar sesión (responde otra página). El trabajo se guarda aquí. Abra un navegador y entre.</translation>
  </message>
  <message>
   <source>This parcel is no practice: it counts and is sent. Everything is as it was put aside.</source>
   <translation>Este paquete no es de práctica: cuenta y se envía. Todo está como se apartó.</translation>
  </message>
  <message>
   <source>This parcel is not in the local data, and the central cannot be asked now. Park it: it is looked up again when the network is back.</source>
   <translation>Este paquete no está en los datos locales y ahora no se puede preguntar a la central. Apártelo: se buscará cuando vuelva la red.</translation>
  </message>
  <message>
   <source>This parcel was closed without a record. Scan it again at any time.</source>
   <translation>Este paquete se cerró sin registro. Puede escanearlo otra vez cuando quiera.</translation>
  </message>
  <message>
   <source>This person has no PIN. Nothing was changed. Scan the badge instead.</source>
   <translation>Esta persona no tiene PIN. No ha cambiado nada. Escanee la credencial.</translation>
  </message>
  <message>
   <source>This program came by no package, so there is nothing to update. Nothing was changed.</source>
   <translation>Este programa no vino en un paquete, así que no hay nada que actualizar. No se cambió nada.</translation>
  </message>
  <message>
   <source>This question needs an answer. Nothing was changed. Press one of its keys; unanswered means quarantine.</source>
   <translation>Esta pregunta necesita respuesta. No ha cambiado nada. Pulse una tecla; sin respuesta va a cuarentena.</translation>
  </message>
  <message>
   <source>This record is being sent right now. Nothing was changed. Correct it when the central has answered.</source>
   <translation>Este registro se está enviando. No se cambió nada. Corríjalo cuando la central responda.</translation>
  </message>
  <message>
   <source>This record was corrected before. Nothing was changed. Correct the newer one.</source>
   <translation>Este registro ya se corrigió. No se cambió nada. Corrija el más nuevo.</translation>
  </message>
  <message>
   <source>This return was received here before. That record is kept. Add only what is new in this parcel.</source>
   <translation>Esta devolución ya se recibió aquí. Ese registro se conserva. Añada solo lo nuevo de este paquete.</translation>
  </message>
  <message>
   <source>This station has no token for its central. Work is kept here. Enrol it with a code: receiving-station enrol</source>
   <translation>Esta estación no tiene token para su central. El trabajo queda aquí. Regístrela con un código: receiving-station enrol</translation>
  </message>
  <message>
   <source>This unit was received already ({units} in its parcel, by {operator}): {word}.</source>
   <translation>Esta unidad ya se recibió ({units} en su paquete, por {operator}): {word}.</translation>
  </message>
  <message>
   <source>Too bright: less light, please.</source>
   <translation>Demasiado claro: menos luz, por favor.</translation>
  </message>
  <message>
   <source>Too dark: more light, please.</source>
   <translation>Demasiado oscuro: más luz, por favor.</translation>
  </message>
  <message>
   <source>Too far away: bring it nearer to the camera.</source>
   <translation>Demasiado lejos: acérquelo a la cámara.</translation>
  </message>
  <message>
   <source>Too light: {grams} g, and it should be {due} g. Film the opening: cut the tape under the camera.</source>
   <translation>Demasiado ligero: {grams} g, deberían ser {due} g. Grabe la apertura: corte la cinta bajo la cámara.</translation>
  </message>
  <message>
   <source>Too many wrong PINs for {name}: locked for {minutes} min. Work is kept. Scan the badge, or call your supervisor.</source>
   <translation>Demasiados PIN erróneos de {name}: bloqueado {minutes} min. El trabajo se conserva. Escanee la credencial o llame a su supervisor.</translation>
  </message>
  <message>
   <source>Too near for a large label: hang the camera higher.</source>
   <translation>Muy cerca para una etiqueta grande: suba la cámara.</translation>
  </message>
  <message>
   <source>Unsafe item. Nothing else goes on until it is set aside.</source>
   <translation>Artículo peligroso. No se sigue hasta apartarlo.</translation>
  </message>
  <message>
   <source>Unsafe: nobody touches it until it is cleared.</source>
   <translation>Peligroso: nadie lo toca hasta que se autorice.</translation>
  </message>
  <message>
   <source>Used: it is worth preparing before it is sold.</source>
   <translation>Usado: conviene prepararlo antes de venderlo.</translation>
  </message>
  <message>
   <source>Version {other} does not run well, and the one before could not read the data any more. Nothing was lost. A newer version has to come: tell who publishes it.</source>
   <translation>La versión {other} no funciona bien y la anterior ya no lee los datos. No se perdió nada. Hace falta una más nueva: avise a quien la publica.</translation>
  </message>
  <message>
   <source>Version {version} could not read this station's data. Nothing was changed. Tell who publishes it.</source>
   <translation>La versión {version} no podría leer los datos de esta estación. No se cambió nada. Avise a quien la publica.</translation>
  </message>
  <message>
   <source>Version {version} does not work here: {reason}. Nothing was changed. Send the output to who publishes it.</source>
   <translation>La versión {version} no funciona aquí: {reason}. No se cambió nada. Envíe la salida a quien la publica.</translation>
  </message>
  <message>
   <source>Version {version} is not in the update repository, so there would be no way back. Nothing was changed. Publish its package too.</source>
   <translation>La versión {version} no está en el repositorio de actualizaciones, así que no habría vuelta atrás. No se cambió nada. Publique también su paquete.</translation>
  </message>
  <message>
   <source>Version {version} starts, reads a label, opens the data and draws its window.</source>
   <translation>La versión {version} arranca, lee una etiqueta, abre los datos y dibuja su ventana.</translation>
  </message>
  <message>
   <source>Version {version} stays: what the update repository gives is not validly signed, or too old. It was refused. Tell who publishes it.</source>
   <translation>La versión {version} se queda: lo que da el repositorio no está bien firmado o es demasiado viejo. Se rechazó. Avise a quien lo publica.</translation>
  </message>
  <message>
   <source>Version {version}, the newest for its ring ({ring}).</source>
   <translation>Versión {version}, la más nueva de su anillo ({ring}).</translation>
  </message>
  <message>
   <source>Version {version}.</source>
   <translation>Versión {version}.</translation>
  </message>
  <message>
   <source>Version {version}. The list of versions (ring {ring}) is not reached: this station gets no updates. It works on. Look at its network.</source>
   <translation>Versión {version}. No se llega a la lista de versiones (anillo {ring}): esta estación no recibe actualizaciones. Sigue trabajando. Revise su red.</translation>
  </message>
  <message>
   <source>Version {version}. The list of versions (ring {ring}) was not read for days: this station gets no updates. It works on. Look at its network.</source>
   <translation>Versión {version}. La lista de versiones (anillo {ring}) no se lee desde hace días: esta estación no recibe actualizaciones. Sigue trabajando. Revise su red.</translation>
  </message>
  <message>
   <source>Version {version}. Version {other} comes in the next quiet hours (ring {ring}).</source>
   <translation>Versión {version}. La versión {other} llega en las próximas horas tranquilas (anillo {ring}).</translation>
  </message>
  <message>
   <source>Version {version}. Version {other} did not work here and was taken back; nothing was lost. Tell who publishes it.</source>
   <translation>Versión {version}. La versión {other} no funcionó aquí y se retiró; no se perdió nada. Avise a quien la publica.</translation>
  </message>
  <message>
   <source>Version {version}. Version {other} is here and is installed when the bench is closed (ring {ring}).</source>
   <translation>Versión {version}. La versión {other} ya está aquí y se instala al cerrar el puesto (anillo {ring}).</translation>
  </message>
  <message>
   <source>What is printed there fits no return. Nothing was changed. Type the number, or park the parcel.</source>
   <translation>Lo impreso no coincide con ninguna devolución. No ha cambiado nada. Escriba el número o aparte el paquete.</translation>
  </message>
  <message>
   <source>What was recorded here would be forgotten. Until then all is kept. Scan the parcel's label to forget it; Esc goes back.</source>
   <translation>Lo registrado aquí se olvidaría. Hasta entonces se conserva. Escanee la etiqueta para olvidarlo; Esc vuelve.</translation>
  </message>
  <message>
   <source>Written to {path}. Print it at 100 %, not fitted to the page.</source>
   <translation>Escrito en {path}. Imprímalo al 100 %, sin ajustar a la página.</translation>
  </message>
  <message>
   <source>You are back where the station stopped. Nothing was lost.</source>
   <translation>Está donde la estación se detuvo. No se perdió nada.</translation>
  </message>
  <message>
   <source>Your IT has set another central for this station ({url}). Nothing was changed. Use that address.</source>
   <translation>Su informática ha fijado otra central para esta estación ({url}). No se cambió nada. Use esa dirección.</translation>
  </message>
  <message>
   <source>it is not connected</source>
   <translation>no está conectada</translation>
  </message>
  <message>
   <source>something else holds it</source>
   <translation>otra cosa los tiene ocupados</translation>
  </message>
  <message>
   <source>something else uses it</source>
   <translation>otra cosa la usa</translation>
  </message>
  <message>
   <source>the camera gave no picture</source>
   <translation>la cámara no dio imagen</translation>
  </message>
  <message>
   <source>the camera gives no picture</source>
   <translation>la cámara no da imagen</translation>
  </message>
  <message>
   <source>the data file is damaged; close the station and start it again, it repairs itself</source>
   <translation>el archivo de datos está dañado; cierre la estación y vuelva a abrirla, se repara sola</translation>
  </message>
  <message>
   <source>the disk does not take it</source>
   <translation>el disco no lo acepta</translation>
  </message>
  <message>
   <source>the disk is full</source>
   <translation>el disco está lleno</translation>
  </message>
  <message>
   <source>the printer does not finish</source>
   <translation>la impresora no termina</translation>
  </message>
  <message>
   <source>the printer is open</source>
   <translation>la impresora está abierta</translation>
  </message>
  <message>
   <source>the printer is out of labels</source>
   <translation>no quedan etiquetas</translation>
  </message>
  <message>
   <source>the printer is out of ribbon</source>
   <translation>no queda cinta</translation>
  </message>
  <message>
   <source>the printer is paused</source>
   <translation>la impresora está en pausa</translation>
  </message>
  <message>
   <source>the system's printing refused it</source>
   <translation>la impresión del sistema lo rechazó</translation>
  </message>
  <message>
   <source>this computer cannot write video</source>
   <translation>este ordenador no puede grabar vídeo</translation>
  </message>
  <message>
   <source>this computer has no printer of that name</source>
   <translation>no hay impresora con ese nombre</translation>
  </message>
  <message>
   <source>this user may not use it</source>
   <translation>este usuario no puede usarla</translation>
  </message>
  <message>
   <source>{count} announcements need a newer version of this program. They are kept aside; everything else arrived. Tell your IT.</source>
   <translation>{count} avisos necesitan una versión más nueva. Se guardan aparte; el resto llegó. Avise a informática.</translation>
  </message>
  <message>
   <source>{count} returns are open. Scan on: each item finds its own return.</source>
   <translation>{count} devoluciones abiertas. Siga escaneando: cada artículo halla la suya.</translation>
  </message>
  <message>
   <source>{count} settings are locked by IT in {path}: {names}.</source>
   <translation>Informática ha bloqueado {count} ajustes en {path}: {names}.</translation>
  </message>
  <message>
   <source>{count} × {item} are done.</source>
   <translation>{count} × {item}: listos.</translation>
  </message>
  <message>
   <source>{count} × {item}: one answer for all of them.</source>
   <translation>{count} × {item}: una respuesta para todos.</translation>
  </message>
  <message>
   <source>{drafts} unfinished parcels of another version cannot be shown here. They and their photos are kept. Scan their labels again, and tell your IT.</source>
   <translation>{drafts} paquetes sin terminar de otra versión no se pueden mostrar aquí. Se conservan con sus fotos. Escanee otra vez sus etiquetas y avise a informática.</translation>
  </message>
  <message>
   <source>{free_gb} GB are free. For how many days that lasts is known after the first day of work.</source>
   <translation>Quedan {free_gb} GB libres. Para cuántos días alcanza se sabrá tras el primer día de trabajo.</translation>
  </message>
  <message>
   <source>{item} belongs to {rma}: that return is open too now.</source>
   <translation>{item} es de {rma}: esa devolución también está abierta.</translation>
  </message>
  <message>
   <source>{item} is done.</source>
   <translation>{item}: terminado.</translation>
  </message>
  <message>
   <source>{item} is in this parcel's record already. It was not recorded again. Scan the next item.</source>
   <translation>{item} ya está en el registro. No se registró otra vez. Escanee el siguiente artículo.</translation>
  </message>
  <message>
   <source>{item} is not in this return. Nothing was changed. F3 adds it as an extra, F1 if it came instead of another.</source>
   <translation>{item} no está en esta devolución. No ha cambiado nada. F3 lo añade como extra, F1 si vino en lugar de otro.</translation>
  </message>
  <message>
   <source>{item} was scanned before and not recorded. Nothing was changed. Backspace takes you back to it.</source>
   <translation>{item} se escaneó antes y no se registró. No ha cambiado nada. Retroceso vuelve a él.</translation>
  </message>
  <message>
   <source>{item}: all announced units are here already. F3 adds one more.</source>
   <translation>{item}: ya están todas las unidades anunciadas. F3 añade una más.</translation>
  </message>
  <message>
   <source>{item}: answer its questions again. Photos and note are kept.</source>
   <translation>{item}: responda otra vez. Fotos y nota se conservan.</translation>
  </message>
  <message>
   <source>{item}: answer the questions.</source>
   <translation>{item}: responda a las preguntas.</translation>
  </message>
  <message>
   <source>{item}: its label is on.</source>
   <translation>{item}: lleva su etiqueta.</translation>
  </message>
  <message>
   <source>{item}: {count} came before, and no more are announced. F3 adds it as one too many.</source>
   <translation>{item}: ya llegaron {count} y no se anuncian más. F3 lo añade como uno de más.</translation>
  </message>
  <message>
   <source>{lines} lines of the station's journal cannot be read. Everything is in the data file still. Tell your IT: the disk may be failing.</source>
   <translation>{lines} líneas del diario de la estación no se pueden leer. Todo sigue en el archivo de datos. Avise a informática: el disco puede estar fallando.</translation>
  </message>
  <message>
   <source>{name} does not answer. Plates wait. Switch it on, or check its cable and address.</source>
   <translation>{name} no responde. Las etiquetas esperan. Enciéndala o revise su cable y su dirección.</translation>
  </message>
  <message>
   <source>{name} goes on. The parcel on the bench stays as it is.</source>
   <translation>{name} continúa. El paquete de la mesa queda como está.</translation>
  </message>
  <message>
   <source>{name} is connected and says nothing. Work goes on without it. Check its protocol and speed in the settings.</source>
   <translation>{name} está conectada y no dice nada. El trabajo sigue sin ella. Revise su protocolo y velocidad en los ajustes.</translation>
  </message>
  <message>
   <source>{name} is connected; the station uses it.</source>
   <translation>{name} está conectada; la estación la usa.</translation>
  </message>
  <message>
   <source>{name} is ready.</source>
   <translation>{name} está lista.</translation>
  </message>
  <message>
   <source>{name} is signed in already.</source>
   <translation>{name} ya tiene la sesión iniciada.</translation>
  </message>
  <message>
   <source>{name} is signed in.</source>
   <translation>{name} ha iniciado sesión.</translation>
  </message>
  <message>
   <source>{name} is signed in. The bench was not checked today: F8, it takes 20 seconds.</source>
   <translation>{name} ha entrado. El puesto no se ha revisado hoy: F8, dura 20 segundos.</translation>
  </message>
  <message>
   <source>{name} may not release this. Nothing was changed. Call your supervisor.</source>
   <translation>{name} no puede liberarlo. No ha cambiado nada. Llame a su supervisor.</translation>
  </message>
  <message>
   <source>{name} takes labels and tells nothing about itself.</source>
   <translation>{name} acepta etiquetas y no dice nada de sí misma.</translation>
  </message>
  <message>
   <source>{name}: nothing is held here. Nothing was changed. Go on with the question on the screen.</source>
   <translation>{name}: aquí no hay nada retenido. No ha cambiado nada. Siga con la pregunta de la pantalla.</translation>
  </message>
  <message>
   <source>{name}: {reason}. Plates wait; put the printer right.</source>
   <translation>{name}: {reason}. Las etiquetas esperan; arregle la impresora.</translation>
  </message>
  <message>
   <source>{parcels} parcels and {photos} photos are kept here; there is no central to send them to.</source>
   <translation>Aquí se guardan {parcels} paquetes y {photos} fotos; no hay central a la que enviarlos.</translation>
  </message>
  <message>
   <source>{parcels} parcels and {photos} photos wait to be sent, the oldest for {hours} h. They are kept here and go by themselves.</source>
   <translation>{parcels} paquetes y {photos} fotos esperan su envío, el más antiguo desde hace {hours} h. Quedan aquí y se envían solos.</translation>
  </message>
  <message>
   <source>{parcels} parcels are in {path}. Their seal is {seal}: write it down, it is asked for where the file is taken in. Nothing was removed here.</source>
   <translation>Hay {parcels} paquetes en {path}. Su sello es {seal}: anótelo, se pide al incorporar el archivo. Aquí no se quitó nada.</translation>
  </message>
  <message>
   <source>{parcels} parcels were missing from the station's data file after the last stop. They were put back and are sent by themselves. Tell your IT: the disk may be failing.</source>
   <translation>Tras la última parada faltaban {parcels} paquetes en el archivo de datos. Se recuperaron y se envían solos. Avise a informática: el disco puede estar fallando.</translation>
  </message>
  <message>
   <source>{path} could not be written. Nothing was printed. Check the folder and its rights, or name another file.</source>
   <translation>No se pudo escribir {path}. No se imprimió nada. Revise la carpeta y sus permisos, o indique otro archivo.</translation>
  </message>
  <message>
   <source>{path} is no bundle, or it is damaged. Nothing was taken in. Copy it again from where it was made.</source>
   <translation>{path} no es un paquete de datos o está dañado. No se incorporó nada. Cópielo otra vez desde su origen.</translation>
  </message>
  <message>
   <source>{path} was changed after it was made. Nothing was taken in. Ask for a new one where it was made.</source>
   <translation>{path} se modificó después de crearse. No se incorporó nada. Pida otro en su origen.</translation>
  </message>
  <message>
   <source>{path} was made by a newer version. Nothing was taken in. Install that version here first.</source>
   <translation>{path} es de una versión más nueva. No se incorporó nada. Instale antes esa versión aquí.</translation>
  </message>
  <message>
   <source>{people} parcels wait for a person (F9). In all {parcels} parcels and {photos} photos are unsent, the oldest for {hours} h.</source>
   <translation>{people} paquetes esperan a una persona (F9). En total hay {parcels} paquetes y {photos} fotos sin enviar, el más antiguo desde hace {hours} h.</translation>
  </message>
  <message>
   <source>{place}: {reason}.</source>
   <translation>{place}: {reason}.</translation>
  </message>
  <message>
   <source>{rma} came back undelivered. Nothing is refunded. Say why: the carrier's sticker has it.</source>
   <translation>{rma} vuelve sin entregar. No se reembolsa nada. Diga por qué: lo pone la etiqueta del transportista.</translation>
  </message>
  <message>
   <source>{rma} is announced now: its parcel {plate} is on shelf {shelf}. Scan its plate.</source>
   <translation>{rma} ya está anunciado: su paquete {plate} está en el estante {shelf}. Escanee su placa.</translation>
  </message>
  <message>
   <source>{rma} is in this box too. Scan on: each item finds its own return.</source>
   <translation>{rma} también está en esta caja. Siga escaneando: cada artículo halla la suya.</translation>
  </message>
  <message>
   <source>{rma} is opened as you chose. Compare the items; Backspace goes back.</source>
   <translation>{rma} se abrió como eligió. Compare los artículos; Retroceso vuelve atrás.</translation>
  </message>
  <message>
   <source>{rma}, found by {number}: scan the first item. F5 if another code was meant.</source>
   <translation>{rma}, hallado por {number}: escanee el primer artículo. F5 si era otro código.</translation>
  </message>
  <message>
   <source>{rma}: scan the first item, or pick it from the list.</source>
   <translation>{rma}: escanee el primer artículo o elíjalo en la lista.</translation>
  </message>
  <message>
   <source>{rma}: this parcel was parked as unknown. It is on shelf {shelf}.</source>
   <translation>{rma}: este paquete se apartó como desconocido. Está en el estante {shelf}.</translation>
  </message>
  <message>
   <source>{title} waits on shelf {shelf}.</source>
   <translation>{title} espera en el estante {shelf}.</translation>
  </message>
  <message>
   <source>{url} would send the token for anybody to read. Nothing was sent; use an https:// address.</source>
   <translation>Con {url} cualquiera podría leer el token. No se envió nada; use una dirección https://.</translation>
  </message>
  <message>
   <source>{value} pixels a millimetre only: hang the camera lower, or choose a larger size (F10).</source>
   <translation>Solo {value} píxeles por milímetro: baje la cámara o elija un tamaño mayor (F10).</translation>
  </message>
  <message>
   <source>{value} pixels a millimetre: small codes are read.</source>
   <translation>{value} píxeles por milímetro: se leen códigos pequeños.</translation>
  </message>
 </context>
</TS>
