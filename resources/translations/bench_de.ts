<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>BenchCheckPage</name>
  <message>
   <source>Broken</source>
   <translation>Defekt</translation>
  </message>
  <message>
   <source>Is the bench ready?</source>
   <translation>Ist der Arbeitsplatz bereit?</translation>
  </message>
  <message>
   <source>Last time: {}</source>
   <translation>Zuletzt: {}</translation>
  </message>
  <message>
   <source>No card</source>
   <translation>Keine Karte</translation>
  </message>
  <message>
   <source>No time</source>
   <translation>Keine Zeit</translation>
  </message>
  <message>
   <source>Start anyway</source>
   <translation>Trotzdem beginnen</translation>
  </message>
  <message>
   <source>Start the shift</source>
   <translation>Schicht beginnen</translation>
  </message>
 </context>
 <context>
  <name>CameraSetupPage</name>
  <message>
   <source>Camera</source>
   <translation>Kamera</translation>
  </message>
  <message>
   <source>Draw on the picture to look at a part of it only.</source>
   <translation>Auf dem Bild einen Rahmen ziehen, um nur diesen Teil anzusehen.</translation>
  </message>
  <message>
   <source>Exposure +</source>
   <translation>Belichtung +</translation>
  </message>
  <message>
   <source>Exposure −</source>
   <translation>Belichtung −</translation>
  </message>
  <message>
   <source>Focus +</source>
   <translation>Fokus +</translation>
  </message>
  <message>
   <source>Focus −</source>
   <translation>Fokus −</translation>
  </message>
  <message>
   <source>Looks at</source>
   <translation>Bildausschnitt</translation>
  </message>
  <message>
   <source>Measure anew</source>
   <translation>Neu messen</translation>
  </message>
  <message>
   <source>Mirrored</source>
   <translation>Gespiegelt</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Sichern</translation>
  </message>
  <message>
   <source>Set up the camera</source>
   <translation>Kamera einrichten</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Größe</translation>
  </message>
  <message>
   <source>Turned by</source>
   <translation>Gedreht um</translation>
  </message>
  <message>
   <source>off</source>
   <translation>aus</translation>
  </message>
  <message>
   <source>on</source>
   <translation>ein</translation>
  </message>
 </context>
 <context>
  <name>CameraView</name>
  <message>
   <source>Live camera picture</source>
   <translation>Livebild der Kamera</translation>
  </message>
  <message>
   <source>The camera is starting</source>
   <translation>Die Kamera startet</translation>
  </message>
 </context>
 <context>
  <name>ClockRing</name>
  <message>
   <source>{seconds} s left</source>
   <translation>noch {seconds} s</translation>
  </message>
 </context>
 <context>
  <name>DetailsPage</name>
  <message>
   <source>Back to the list</source>
   <translation>Zurück zur Liste</translation>
  </message>
  <message>
   <source>No answer yet. It is kept here and goes by itself.</source>
   <translation>Noch keine Antwort. Es bleibt hier und geht von selbst hinaus.</translation>
  </message>
  <message>
   <source>Nothing.</source>
   <translation>Nichts.</translation>
  </message>
  <message>
   <source>What came back</source>
   <translation>Was zurückkam</translation>
  </message>
  <message>
   <source>What was recorded</source>
   <translation>Was erfasst wurde</translation>
  </message>
 </context>
 <context>
  <name>DoctorPage</name>
  <message>
   <source>Back to work</source>
   <translation>Weiterarbeiten</translation>
  </message>
  <message>
   <source>Look again</source>
   <translation>Neu prüfen</translation>
  </message>
  <message>
   <source>Support bundle</source>
   <translation>Support-Paket</translation>
  </message>
 </context>
 <context>
  <name>FieldRow</name>
  <message>
   <source>0: search by number</source>
   <translation>0: nach Nummer suchen</translation>
  </message>
  <message>
   <source>Shelf where the parcel is put</source>
   <translation>Regal, auf dem das Paket steht</translation>
  </message>
  <message>
   <source>Type a number</source>
   <translation>Nummer eintippen</translation>
  </message>
  <message>
   <source>Type the answer</source>
   <translation>Antwort eingeben</translation>
  </message>
  <message>
   <source>Write a note about this unit</source>
   <translation>Notiz zu diesem Artikel schreiben</translation>
  </message>
 </context>
 <context>
  <name>FilmSign</name>
  <message>
   <source>The opening is filmed</source>
   <translation>Das Öffnen wird gefilmt</translation>
  </message>
 </context>
 <context>
  <name>FirstStart</name>
  <message>
   <source>Address of the central</source>
   <translation>Adresse der Zentrale</translation>
  </message>
  <message>
   <source>Code</source>
   <translation>Code</translation>
  </message>
  <message>
   <source>Connect</source>
   <translation>Verbinden</translation>
  </message>
  <message>
   <source>Connecting …</source>
   <translation>Verbinde …</translation>
  </message>
  <message>
   <source>Receiving station</source>
   <translation>Retouren-Wareneingang</translation>
  </message>
  <message>
   <source>Welcome. Which central does this station belong to?</source>
   <translation>Willkommen. Zu welcher Zentrale gehört diese Station?</translation>
  </message>
  <message>
   <source>Work without a central</source>
   <translation>Ohne Zentrale arbeiten</translation>
  </message>
  <message>
   <source>Your IT or your supervisor has a one-time code for this station. Type it or scan it.</source>
   <translation>Ihre IT oder Ihre Aufsicht hat einen Einmalcode für diese Station. Tippen oder scannen Sie ihn.</translation>
  </message>
  <message>
   <source>can be set later</source>
   <translation>später einstellbar</translation>
  </message>
 </context>
 <context>
  <name>FloorPage</name>
  <message>
   <source>Another table</source>
   <translation>Andere Tabelle</translation>
  </message>
  <message>
   <source>Back to work</source>
   <translation>Zurück zur Arbeit</translation>
  </message>
  <message>
   <source>One bench fewer</source>
   <translation>Ein Platz weniger</translation>
  </message>
  <message>
   <source>One bench more</source>
   <translation>Ein Platz mehr</translation>
  </message>
 </context>
 <context>
  <name>FocusMeter</name>
  <message>
   <source>Sharpness</source>
   <translation>Schärfe</translation>
  </message>
 </context>
 <context>
  <name>HeaderBar</name>
  <message>
   <source>End practice</source>
   <translation>Übung beenden</translation>
  </message>
  <message>
   <source>Next language</source>
   <translation>Nächste Sprache</translation>
  </message>
  <message>
   <source>PRACTICE</source>
   <translation>ÜBUNG</translation>
  </message>
  <message>
   <source>PRACTICE: nothing is sent</source>
   <translation>ÜBUNG: nichts wird gesendet</translation>
  </message>
  <message>
   <source>Practice</source>
   <translation>Übung</translation>
  </message>
  <message>
   <source>Switch between light and dark</source>
   <translation>Zwischen hell und dunkel wechseln</translation>
  </message>
 </context>
 <context>
  <name>HelpPage</name>
  <message>
   <source>Back to work</source>
   <translation>Weiterarbeiten</translation>
  </message>
  <message>
   <source>Command sheet</source>
   <translation>Befehlsblatt</translation>
  </message>
  <message>
   <source>PC check</source>
   <translation>PC-Prüfung</translation>
  </message>
 </context>
 <context>
  <name>IdlePage</name>
  <message>
   <source>Check this bench</source>
   <translation>Platz prüfen</translation>
  </message>
  <message>
   <source>Last parcels</source>
   <translation>Letzte Pakete</translation>
  </message>
  <message>
   <source>No parcel yet today. The first one shows up here.</source>
   <translation>Heute noch kein Paket. Das erste erscheint hier.</translation>
  </message>
  <message>
   <source>announced by now</source>
   <translation>jetzt angekündigt</translation>
  </message>
  <message>
   <source>go on with one</source>
   <translation>eines fortsetzen</translation>
  </message>
  <message>
   <source>takes 20 seconds</source>
   <translation>dauert 20 Sekunden</translation>
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <source>Receiving station</source>
   <translation>Retouren-Wareneingang</translation>
  </message>
 </context>
 <context>
  <name>PacePage</name>
  <message>
   <source>The first finished unit shows up here.</source>
   <translation>Der erste fertige Artikel erscheint hier.</translation>
  </message>
 </context>
 <context>
  <name>ParcelList</name>
  <message>
   <source>Parcels</source>
   <translation>Pakete</translation>
  </message>
 </context>
 <context>
  <name>ParcelsPage</name>
  <message>
   <source>No parcel here</source>
   <translation>Hier ist kein Paket</translation>
  </message>
  <message>
   <source>No parcel yet</source>
   <translation>Noch kein Paket</translation>
  </message>
  <message>
   <source>Parcels</source>
   <translation>Pakete</translation>
  </message>
  <message>
   <source>all</source>
   <translation>alle</translation>
  </message>
  <message>
   <source>confirmed</source>
   <translation>bestätigt</translation>
  </message>
  <message>
   <source>needs you</source>
   <translation>zu klären</translation>
  </message>
  <message>
   <source>sent</source>
   <translation>gesendet</translation>
  </message>
  <message>
   <source>waiting</source>
   <translation>wartend</translation>
  </message>
 </context>
 <context>
  <name>ParkedPage</name>
  <message>
   <source>For another bench: go on with the parcel, press F4, save. What is still open is open there too.</source>
   <translation>Für einen anderen Platz: Paket fortsetzen, F4 drücken, speichern. Was offen bleibt, ist auch dort offen.</translation>
  </message>
  <message>
   <source>Scan the shelf's label, or press 0 and type it.</source>
   <translation>Das Regaletikett scannen, oder 0 drücken und eintippen.</translation>
  </message>
  <message>
   <source>Where does {title} stand?</source>
   <translation>Wo steht {title}?</translation>
  </message>
 </context>
 <context>
  <name>PhotoStrip</name>
  <message>
   <source>No photo yet</source>
   <translation>Noch kein Foto</translation>
  </message>
  <message>
   <source>Photos needed: {count}</source>
   <translation>Noch nötige Fotos: {count}</translation>
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
   <translation>Gleiches Produkt zuvor</translation>
  </message>
 </context>
 <context>
  <name>RegionOverlay</name>
  <message>
   <source>Part of the picture that is looked at</source>
   <translation>Teil des Bildes, der angesehen wird</translation>
  </message>
 </context>
 <context>
  <name>SignInPage</name>
  <message>
   <source>Another name</source>
   <translation>Anderer Name</translation>
  </message>
  <message>
   <source>Erase</source>
   <translation>Löschen</translation>
  </message>
  <message>
   <source>More names</source>
   <translation>Weitere Namen</translation>
  </message>
  <message>
   <source>PIN, digits typed</source>
   <translation>PIN, eingegebene Ziffern</translation>
  </message>
  <message>
   <source>Sign in</source>
   <translation>Anmelden</translation>
  </message>
 </context>
 <context>
  <name>StatusBar</name>
  <message>
   <source>Floor</source>
   <translation>Halle</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Hilfe</translation>
  </message>
  <message>
   <source>My pace</source>
   <translation>Mein Tempo</translation>
  </message>
  <message>
   <source>Parcels</source>
   <translation>Pakete</translation>
  </message>
  <message>
   <source>Set up the camera</source>
   <translation>Kamera einrichten</translation>
  </message>
  <message>
   <source>Sign out</source>
   <translation>Abmelden</translation>
  </message>
 </context>
 <context>
  <name>Suggestion</name>
  <message>
   <source>Goes to {place}</source>
   <translation>Geht nach: {place}</translation>
  </message>
  <message>
   <source>goes to</source>
   <translation>geht nach</translation>
  </message>
 </context>
 <context>
  <name>TroublePanel</name>
  <message>
   <source>Copy details</source>
   <translation>Details kopieren</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <source>Something went wrong inside the station</source>
   <translation>In der Station ist etwas schiefgegangen</translation>
  </message>
  <message>
   <source>What you entered is kept. Copy the details for your IT, then go on; if it happens again, restart.</source>
   <translation>Alles Eingegebene ist noch da. Bitte die Details für die IT kopieren und weitermachen; passiert es wieder, neu starten.</translation>
  </message>
 </context>
 <context>
  <name>bench</name>
  <message numerus="yes">
   <source>%n day(s)</source>
   <translation>
    <numerusform>%n Tag</numerusform>
    <numerusform>%n Tage</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n days more: {tier} tier</source>
   <translation>
    <numerusform>Stufe {tier}: %n Tag länger</numerusform>
    <numerusform>Stufe {tier}: %n Tage länger</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n parcel(s) found again</source>
   <translation>
    <numerusform>%n Paket wiedergefunden</numerusform>
    <numerusform>%n Pakete wiedergefunden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n parcel(s) put aside</source>
   <translation>
    <numerusform>%n Paket abgestellt</numerusform>
    <numerusform>%n Pakete abgestellt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photo(s)</source>
   <translation>
    <numerusform>%n Foto</numerusform>
    <numerusform>%n Fotos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photos of what is wrong: hold it still, or press Space.</source>
   <translation>
    <numerusform>%n Foto der Stelle: still halten oder die Leertaste drücken.</numerusform>
    <numerusform>%n Fotos der Stelle: still halten oder die Leertaste drücken.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n unit(s)</source>
   <translation>
    <numerusform>%n Artikel</numerusform>
    <numerusform>%n Artikel</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n unit(s) missing</source>
   <translation>
    <numerusform>%n Artikel fehlt</numerusform>
    <numerusform>%n Artikel fehlen</numerusform>
   </translation>
  </message>
  <message>
   <source>1 parcel is not sent yet</source>
   <translation>1 Paket ist noch nicht gesendet</translation>
  </message>
  <message>
   <source>1–3 days</source>
   <translation>1–3 Tage</translation>
  </message>
  <message>
   <source>3–7 days</source>
   <translation>3–7 Tage</translation>
  </message>
  <message>
   <source>A badge is as good as a signature: give it to its person only.</source>
   <translation>Ein Ausweis gilt wie eine Unterschrift: nur der Person selbst geben.</translation>
  </message>
  <message>
   <source>A parcel is not finished</source>
   <translation>Ein Paket ist nicht fertig</translation>
  </message>
  <message>
   <source>A supervisor</source>
   <translation>Die Schichtleitung</translation>
  </message>
  <message>
   <source>Age is since the return was announced.</source>
   <translation>Das Alter zählt ab der Ankündigung der Retoure.</translation>
  </message>
  <message>
   <source>Agreed</source>
   <translation>Einig</translation>
  </message>
  <message>
   <source>Agreement by grader</source>
   <translation>Übereinstimmung nach Prüfer</translation>
  </message>
  <message>
   <source>Agreement by question</source>
   <translation>Übereinstimmung nach Frage</translation>
  </message>
  <message>
   <source>All</source>
   <translation>Alle</translation>
  </message>
  <message>
   <source>All here</source>
   <translation>Alles da</translation>
  </message>
  <message>
   <source>All looked at</source>
   <translation>Alles geprüft</translation>
  </message>
  <message>
   <source>All of them</source>
   <translation>Alle</translation>
  </message>
  <message>
   <source>Another code was meant?</source>
   <translation>War ein anderer Code gemeint?</translation>
  </message>
  <message>
   <source>Answer {number}</source>
   <translation>Antwort {number}</translation>
  </message>
  <message>
   <source>As of {time}</source>
   <translation>Stand {time}</translation>
  </message>
  <message>
   <source>Asking the central …</source>
   <translation>Die Zentrale wird gefragt …</translation>
  </message>
  <message>
   <source>Back to customer</source>
   <translation>Zurück an Kunden</translation>
  </message>
  <message>
   <source>Back to vendor</source>
   <translation>An Lieferanten</translation>
  </message>
  <message>
   <source>Backlog</source>
   <translation>Rückstand</translation>
  </message>
  <message>
   <source>Bad</source>
   <translation>Schlecht</translation>
  </message>
  <message>
   <source>Bad of all</source>
   <translation>Anteil schlecht</translation>
  </message>
  <message>
   <source>Badges</source>
   <translation>Ausweise</translation>
  </message>
  <message>
   <source>Bench</source>
   <translation>Platz</translation>
  </message>
  <message>
   <source>Benches</source>
   <translation>Plätze</translation>
  </message>
  <message>
   <source>Brand</source>
   <translation>Marke</translation>
  </message>
  <message>
   <source>Camera</source>
   <translation>Kamera</translation>
  </message>
  <message>
   <source>Camera: distance</source>
   <translation>Kamera: Abstand</translation>
  </message>
  <message>
   <source>Camera: focus</source>
   <translation>Kamera: Schärfe</translation>
  </message>
  <message>
   <source>Camera: light</source>
   <translation>Kamera: Licht</translation>
  </message>
  <message>
   <source>Central</source>
   <translation>Zentrale</translation>
  </message>
  <message>
   <source>Check</source>
   <translation>Prüfen</translation>
  </message>
  <message>
   <source>Checks</source>
   <translation>Prüfen</translation>
  </message>
  <message>
   <source>Choose one to go on, or scan its label or plate. Anybody may.</source>
   <translation>Eines zum Fortsetzen wählen, oder sein Etikett oder seine Plakette scannen. Jeder darf.</translation>
  </message>
  <message>
   <source>Choose the return</source>
   <translation>Retoure wählen</translation>
  </message>
  <message>
   <source>Choose; the work stops, and you are told what to do.</source>
   <translation>Bitte wählen; die Arbeit hält an, und es wird gesagt, was zu tun ist.</translation>
  </message>
  <message>
   <source>Chosen</source>
   <translation>Gewählt</translation>
  </message>
  <message>
   <source>Clean and repack</source>
   <translation>Reinigen und neu verpacken</translation>
  </message>
  <message numerus="yes">
   <source>Clears at {time} with %n bench(es) at this pace, at {sooner} with one more.</source>
   <translation>
    <numerusform>Fertig um {time} mit %n Platz bei diesem Tempo, um {sooner} mit einem mehr.</numerusform>
    <numerusform>Fertig um {time} mit %n Plätzen bei diesem Tempo, um {sooner} mit einem mehr.</numerusform>
   </translation>
  </message>
  <message>
   <source>Clock</source>
   <translation>Uhr</translation>
  </message>
  <message>
   <source>Close all the same</source>
   <translation>Trotzdem schließen</translation>
  </message>
  <message>
   <source>Cohen's kappa: 1 is always alike, 0 no more than by chance; with its 95 % range.</source>
   <translation>Cohens Kappa: 1 heißt immer gleich, 0 nicht mehr als Zufall; mit dem 95-%-Bereich.</translation>
  </message>
  <message>
   <source>Command sheet</source>
   <translation>Befehlsblatt</translation>
  </message>
  <message>
   <source>Compare with the paper inside; none of them: Enter parks it.</source>
   <translation>Mit dem Papier im Paket vergleichen; keines davon: Enter stellt es ab.</translation>
  </message>
  <message>
   <source>Correct it</source>
   <translation>Berichtigen</translation>
  </message>
  <message>
   <source>Corrected by a newer record.</source>
   <translation>Durch einen neueren Beleg berichtigt.</translation>
  </message>
  <message>
   <source>Damaged</source>
   <translation>Beschädigt</translation>
  </message>
  <message>
   <source>Damaged on the way</source>
   <translation>Unterwegs beschädigt</translation>
  </message>
  <message>
   <source>Data</source>
   <translation>Daten</translation>
  </message>
  <message>
   <source>Deciding</source>
   <translation>Entscheiden</translation>
  </message>
  <message>
   <source>Defective</source>
   <translation>Defekt</translation>
  </message>
  <message>
   <source>Demo PINs: {pins}</source>
   <translation>Demo-PINs: {pins}</translation>
  </message>
  <message>
   <source>Destroy</source>
   <translation>Vernichten</translation>
  </message>
  <message>
   <source>Dirty</source>
   <translation>Verschmutzt</translation>
  </message>
  <message>
   <source>Disk</source>
   <translation>Datenträger</translation>
  </message>
  <message>
   <source>Does the label say one of these?</source>
   <translation>Steht eine davon auf dem Etikett?</translation>
  </message>
  <message>
   <source>Donate</source>
   <translation>Spenden</translation>
  </message>
  <message>
   <source>Done at</source>
   <translation>Fertig um</translation>
  </message>
  <message>
   <source>Done? Press Enter.</source>
   <translation>Fertig? Enter drücken.</translation>
  </message>
  <message>
   <source>Empty box</source>
   <translation>Leerer Karton</translation>
  </message>
  <message>
   <source>End practice</source>
   <translation>Übung beenden</translation>
  </message>
  <message>
   <source>Everything you entered is kept.</source>
   <translation>Alles Eingegebene bleibt erhalten.</translation>
  </message>
  <message>
   <source>Extra item</source>
   <translation>Zusätzlich</translation>
  </message>
  <message>
   <source>F3 adds an extra. Enter, if that was all.</source>
   <translation>F3 fügt Zusätzliches hinzu. Enter, wenn das alles war.</translation>
  </message>
  <message>
   <source>F6 puts the parcel on the bench aside; it waits here for you.</source>
   <translation>F6 stellt das Paket auf dem Platz ab; hier wartet es.</translation>
  </message>
  <message>
   <source>Fair</source>
   <translation>Gebraucht</translation>
  </message>
  <message>
   <source>Fault: {owner}</source>
   <translation>Ursache: {owner}</translation>
  </message>
  <message>
   <source>Film</source>
   <translation>Filmen</translation>
  </message>
  <message>
   <source>Floor</source>
   <translation>Halle</translation>
  </message>
  <message>
   <source>Focus {focus}, exposure {exposure}.</source>
   <translation>Fokus {focus}, Belichtung {exposure}.</translation>
  </message>
  <message>
   <source>Forget what was recorded here?</source>
   <translation>Das hier Erfasste verwerfen?</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Von</translation>
  </message>
  <message>
   <source>From the pace of the last three hours. Four times out of five it ends between the two times.</source>
   <translation>Nach dem Tempo der letzten drei Stunden. In vier von fünf Fällen endet es zwischen den beiden Zeiten.</translation>
  </message>
  <message>
   <source>Good</source>
   <translation>Gut</translation>
  </message>
  <message>
   <source>Good light</source>
   <translation>Gutes Licht</translation>
  </message>
  <message>
   <source>Grader</source>
   <translation>Prüfer</translation>
  </message>
  <message>
   <source>Hand scanner</source>
   <translation>Handscanner</translation>
  </message>
  <message>
   <source>Hand to a supervisor</source>
   <translation>An die Schichtleitung</translation>
  </message>
  <message>
   <source>Hardly before</source>
   <translation>Kaum vor</translation>
  </message>
  <message>
   <source>Hazardous</source>
   <translation>Gefahrgut</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Hilfe</translation>
  </message>
  <message>
   <source>Hold</source>
   <translation>Anhalten</translation>
  </message>
  <message>
   <source>Hold for brand</source>
   <translation>Für Marke zurückhalten</translation>
  </message>
  <message>
   <source>Hold its label under the camera, use the scanner, or type a number.</source>
   <translation>Das Etikett unter die Kamera halten, den Scanner nehmen oder eine Nummer eintippen.</translation>
  </message>
  <message>
   <source>Hour</source>
   <translation>Stunde</translation>
  </message>
  <message>
   <source>How does the item look?</source>
   <translation>Wie sieht der Artikel aus?</translation>
  </message>
  <message>
   <source>How is the packaging?</source>
   <translation>Wie ist die Verpackung?</translation>
  </message>
  <message>
   <source>Is it one of these?</source>
   <translation>Ist es eines davon?</translation>
  </message>
  <message>
   <source>Is it right like this? Enter saves it.</source>
   <translation>Stimmt das so? Enter sichert es.</translation>
  </message>
  <message>
   <source>Is the parcel still sealed?</source>
   <translation>Ist das Paket noch versiegelt?</translation>
  </message>
  <message>
   <source>Is there anything else inside?</source>
   <translation>Ist noch etwas darin?</translation>
  </message>
  <message>
   <source>It came back undelivered</source>
   <translation>Es kam unzustellbar zurück</translation>
  </message>
  <message>
   <source>It corrects an earlier record.</source>
   <translation>Berichtigt einen früheren Beleg.</translation>
  </message>
  <message>
   <source>It is kept as it is and comes back at the next start. Nothing of it was sent.</source>
   <translation>Es bleibt, wie es ist, und kommt beim nächsten Start wieder. Davon wurde nichts gesendet.</translation>
  </message>
  <message>
   <source>It was not accepted.</source>
   <translation>Es wurde nicht angenommen.</translation>
  </message>
  <message>
   <source>Item without a code</source>
   <translation>Artikel ohne Code</translation>
  </message>
  <message>
   <source>Kappa</source>
   <translation>Kappa</translation>
  </message>
  <message>
   <source>Label printer</source>
   <translation>Etikettendrucker</translation>
  </message>
  <message>
   <source>Leave</source>
   <translation>Verlassen</translation>
  </message>
  <message>
   <source>Like new</source>
   <translation>Wie neu</translation>
  </message>
  <message>
   <source>Likely by</source>
   <translation>Wohl bis</translation>
  </message>
  <message>
   <source>Likely: a person decides ({why}).</source>
   <translation>Wohl: Jemand entscheidet ({why}).</translation>
  </message>
  <message>
   <source>Likely: {what}.</source>
   <translation>Wohl: {what}.</translation>
  </message>
  <message>
   <source>Look at the outside. No refund starts because it arrived; the goods go where you say.</source>
   <translation>Bitte außen ansehen. Durch die Ankunft allein wird nichts erstattet; die Ware geht dorthin, wo Sie es sagen.</translation>
  </message>
  <message>
   <source>Looked at {time}.</source>
   <translation>Geprüft um {time}.</translation>
  </message>
  <message>
   <source>Looking at everything …</source>
   <translation>Alles wird geprüft …</translation>
  </message>
  <message>
   <source>Looking it up …</source>
   <translation>Wird gesucht …</translation>
  </message>
  <message>
   <source>Median</source>
   <translation>Median</translation>
  </message>
  <message>
   <source>Medians by bench</source>
   <translation>Mediane nach Platz</translation>
  </message>
  <message>
   <source>Medians by brand</source>
   <translation>Mediane nach Marke</translation>
  </message>
  <message>
   <source>Medians by category</source>
   <translation>Mediane nach Warengruppe</translation>
  </message>
  <message>
   <source>Missing</source>
   <translation>Fehlt</translation>
  </message>
  <message>
   <source>More</source>
   <translation>Weitere</translation>
  </message>
  <message>
   <source>Most of the time goes to {what}: {share} of it.</source>
   <translation>Die meiste Zeit geht in: {what}, {share}.</translation>
  </message>
  <message>
   <source>My pace</source>
   <translation>Mein Tempo</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>Network camera</source>
   <translation>Netzwerkkamera</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <source>No</source>
   <translation>Nein</translation>
  </message>
  <message>
   <source>No packaging</source>
   <translation>Ohne</translation>
  </message>
  <message>
   <source>No product stands out by what is found wrong with it.</source>
   <translation>Kein Artikel fällt durch Mängel auf.</translation>
  </message>
  <message>
   <source>No refund starts because it arrived.</source>
   <translation>Die Ankunft allein löst keine Erstattung aus.</translation>
  </message>
  <message>
   <source>No times have come in yet: benches send them with their receipts.</source>
   <translation>Noch sind keine Zeiten da: die Plätze senden sie mit ihren Belegen.</translation>
  </message>
  <message>
   <source>Nobody announced it; on shelf {shelf}</source>
   <translation>Niemand hat es angekündigt; Regal {shelf}</translation>
  </message>
  <message>
   <source>Nobody announced this parcel</source>
   <translation>Dieses Paket hat niemand angekündigt</translation>
  </message>
  <message>
   <source>None of these</source>
   <translation>Keine davon</translation>
  </message>
  <message>
   <source>Not announced. F3 adds it as an extra, F1 if it came instead.</source>
   <translation>Nicht angekündigt. F3 nimmt es zusätzlich auf, F1, wenn es statt eines anderen kam.</translation>
  </message>
  <message>
   <source>Not at home</source>
   <translation>Nicht zu Hause</translation>
  </message>
  <message>
   <source>Not collected</source>
   <translation>Nicht abgeholt</translation>
  </message>
  <message>
   <source>Not sharp: turn the focus ring</source>
   <translation>Unscharf: am Fokusring drehen</translation>
  </message>
  <message>
   <source>Nothing is put aside</source>
   <translation>Nichts ist abgestellt</translation>
  </message>
  <message>
   <source>Nothing needs you.</source>
   <translation>Nichts braucht Sie.</translation>
  </message>
  <message>
   <source>Nothing of it is ever sent.</source>
   <translation>Nichts davon wird gesendet.</translation>
  </message>
  <message>
   <source>Nothing of it was saved or sent. Scan the next one at any time.</source>
   <translation>Nichts davon wurde gespeichert oder gesendet. Das nächste kann jederzeit gescannt werden.</translation>
  </message>
  <message>
   <source>Nothing waits.</source>
   <translation>Nichts wartet.</translation>
  </message>
  <message>
   <source>Of all</source>
   <translation>Von allem</translation>
  </message>
  <message>
   <source>Of target</source>
   <translation>Vom Ziel</translation>
  </message>
  <message>
   <source>Offline: the central cannot be asked, and nothing was shown here before. It is asked again.</source>
   <translation>Offline: die Zentrale ist nicht zu erreichen, und hier war noch nichts zu sehen. Sie wird wieder gefragt.</translation>
  </message>
  <message>
   <source>Offline: the central cannot be asked. These are the numbers of {time}.</source>
   <translation>Offline: die Zentrale ist nicht zu erreichen. Das sind die Zahlen von {time}.</translation>
  </message>
  <message>
   <source>Only that forgets it. Esc goes back.</source>
   <translation>Nur das verwirft es. Esc führt zurück.</translation>
  </message>
  <message>
   <source>Only you see this. It stays on this station and is forgotten after the shift.</source>
   <translation>Nur Sie sehen das. Es bleibt auf dieser Station und wird nach der Schicht vergessen.</translation>
  </message>
  <message>
   <source>Opened</source>
   <translation>Geöffnet</translation>
  </message>
  <message>
   <source>Opened by a stranger</source>
   <translation>Von Fremden geöffnet</translation>
  </message>
  <message>
   <source>Opened or damaged</source>
   <translation>Geöffnet oder beschädigt</translation>
  </message>
  <message>
   <source>Other code</source>
   <translation>Anderer Code</translation>
  </message>
  <message>
   <source>Other, or not said</source>
   <translation>Anderes oder ohne Angabe</translation>
  </message>
  <message>
   <source>Over a week</source>
   <translation>Über 7 Tage</translation>
  </message>
  <message>
   <source>P90</source>
   <translation>P90</translation>
  </message>
  <message>
   <source>PC check</source>
   <translation>PC-Prüfung</translation>
  </message>
  <message>
   <source>PRACTICE</source>
   <translation>ÜBUNG</translation>
  </message>
  <message>
   <source>Parcel without a code</source>
   <translation>Paket ohne Code</translation>
  </message>
  <message>
   <source>Parcels</source>
   <translation>Pakete</translation>
  </message>
  <message>
   <source>Parcels/h</source>
   <translation>Pakete/h</translation>
  </message>
  <message>
   <source>Park it</source>
   <translation>Abstellen</translation>
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
   <translation>Übung</translation>
  </message>
  <message>
   <source>Practice parcel done</source>
   <translation>Übungspaket fertig</translation>
  </message>
  <message>
   <source>Practice: scan a parcel</source>
   <translation>Übung: Paket scannen</translation>
  </message>
  <message>
   <source>Print</source>
   <translation>Drucken</translation>
  </message>
  <message>
   <source>Printing</source>
   <translation>Drucken</translation>
  </message>
  <message>
   <source>Products by what is found wrong with them</source>
   <translation>Artikel nach ihren Mängeln</translation>
  </message>
  <message>
   <source>Program</source>
   <translation>Programm</translation>
  </message>
  <message>
   <source>Prohibited</source>
   <translation>Verboten</translation>
  </message>
  <message>
   <source>Put a label under the camera</source>
   <translation>Ein Etikett unter die Kamera legen</translation>
  </message>
  <message>
   <source>Put aside</source>
   <translation>Abstellen</translation>
  </message>
  <message>
   <source>Put it under the camera and hold it still, or press Space.</source>
   <translation>Unter der Kamera still halten oder die Leertaste drücken.</translation>
  </message>
  <message>
   <source>Put what is wrong under the camera and hold it still, or press Space.</source>
   <translation>Die Stelle unter der Kamera still halten oder die Leertaste drücken.</translation>
  </message>
  <message>
   <source>Quality</source>
   <translation>Qualität</translation>
  </message>
  <message>
   <source>Quarantine</source>
   <translation>Quarantäne</translation>
  </message>
  <message>
   <source>Question</source>
   <translation>Frage</translation>
  </message>
  <message>
   <source>Read from histograms: at most an eighth off. Waiting for a parcel is counted by parcel.</source>
   <translation>Aus Histogrammen gelesen: höchstens ein Achtel daneben. Warten auf ein Paket zählt je Paket.</translation>
  </message>
  <message>
   <source>Read the print</source>
   <translation>Druck lesen</translation>
  </message>
  <message>
   <source>Reads: {code}</source>
   <translation>Liest: {code}</translation>
  </message>
  <message>
   <source>Received {time} by {name} at {station}</source>
   <translation>Angenommen {time} von {name}, {station}</translation>
  </message>
  <message>
   <source>Record</source>
   <translation>Beleg</translation>
  </message>
  <message>
   <source>Recycle</source>
   <translation>Recyceln</translation>
  </message>
  <message>
   <source>Refurbish</source>
   <translation>Aufbereiten</translation>
  </message>
  <message>
   <source>Refused</source>
   <translation>Verweigert</translation>
  </message>
  <message>
   <source>Rest later</source>
   <translation>Rest später</translation>
  </message>
  <message>
   <source>Restock</source>
   <translation>In den Bestand</translation>
  </message>
  <message>
   <source>Restock as B</source>
   <translation>Als B-Ware</translation>
  </message>
  <message>
   <source>Returns bench</source>
   <translation>Retourentisch</translation>
  </message>
  <message>
   <source>SKU</source>
   <translation>SKU</translation>
  </message>
  <message>
   <source>Said or kind</source>
   <translation>Grund oder Art</translation>
  </message>
  <message>
   <source>Sample pictures</source>
   <translation>Beispielbilder</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Sichern</translation>
  </message>
  <message>
   <source>Saved</source>
   <translation>Gesichert</translation>
  </message>
  <message>
   <source>Saving …</source>
   <translation>Wird gespeichert …</translation>
  </message>
  <message>
   <source>Scale</source>
   <translation>Waage</translation>
  </message>
  <message>
   <source>Scan a parcel</source>
   <translation>Paket scannen</translation>
  </message>
  <message>
   <source>Scan an item in it too: open returns with that item are shown here.</source>
   <translation>Auch einen Artikel darin scannen: Offene Retouren mit diesem Artikel erscheinen hier.</translation>
  </message>
  <message>
   <source>Scan an item, or press a key.</source>
   <translation>Artikel scannen oder Taste drücken.</translation>
  </message>
  <message>
   <source>Scan its serial number too. F1 if it is another one.</source>
   <translation>Auch die Seriennummer scannen. F1, wenn es eine andere ist.</translation>
  </message>
  <message>
   <source>Scan the item</source>
   <translation>Artikel scannen</translation>
  </message>
  <message>
   <source>Scan the next parcel at any time. Backspace takes this one back.</source>
   <translation>Das nächste Paket kann jederzeit kommen. Rücktaste holt dieses zurück.</translation>
  </message>
  <message>
   <source>Scan this parcel's label</source>
   <translation>Etikett dieses Pakets scannen</translation>
  </message>
  <message>
   <source>Scan this parcel's label again to confirm. Esc goes back; nothing is lost until then.</source>
   <translation>Zur Bestätigung das Etikett dieses Pakets noch einmal scannen. Esc führt zurück; bis dahin geht nichts verloren.</translation>
  </message>
  <message>
   <source>Scan your badge with the scanner or the camera, or choose your name.</source>
   <translation>Ausweis mit Scanner oder Kamera scannen, oder den Namen wählen.</translation>
  </message>
  <message>
   <source>Scanning</source>
   <translation>Scannen</translation>
  </message>
  <message>
   <source>Sealed</source>
   <translation>Versiegelt</translation>
  </message>
  <message>
   <source>Sealed: Enter takes “Like new”.</source>
   <translation>Versiegelt: Enter nimmt „Wie neu“.</translation>
  </message>
  <message>
   <source>Second looks</source>
   <translation>Zweitprüfungen</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <source>Sharp</source>
   <translation>Scharf</translation>
  </message>
  <message>
   <source>Sharp, but it was sharper before</source>
   <translation>Scharf, aber es war schon schärfer</translation>
  </message>
  <message>
   <source>Shelf {shelf}</source>
   <translation>Regal {shelf}</translation>
  </message>
  <message>
   <source>Show one code to the scanner or the camera; cover the others.</source>
   <translation>Einen Code dem Scanner oder der Kamera zeigen; die anderen abdecken.</translation>
  </message>
  <message>
   <source>Sign out</source>
   <translation>Abmelden</translation>
  </message>
  <message>
   <source>Signed in</source>
   <translation>Angemeldet</translation>
  </message>
  <message>
   <source>Software</source>
   <translation>Software</translation>
  </message>
  <message>
   <source>Somebody should look at this PC</source>
   <translation>Jemand sollte nach diesem PC sehen</translation>
  </message>
  <message>
   <source>Space takes it; do not touch the item.</source>
   <translation>Die Leertaste löst aus; den Artikel nicht anfassen.</translation>
  </message>
  <message>
   <source>Spent on</source>
   <translation>Wofür</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Zustand</translation>
  </message>
  <message>
   <source>Stay</source>
   <translation>Bleiben</translation>
  </message>
  <message>
   <source>Stick the label on, then scan it</source>
   <translation>Etikett aufkleben, dann scannen</translation>
  </message>
  <message>
   <source>Still sealed</source>
   <translation>Noch versiegelt</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Stopp</translation>
  </message>
  <message>
   <source>Stop: unsafe</source>
   <translation>Stopp: gefährlich</translation>
  </message>
  <message>
   <source>Stop: {what}</source>
   <translation>Stopp: {what}</translation>
  </message>
  <message>
   <source>Suggested</source>
   <translation>Vorschlag</translation>
  </message>
  <message>
   <source>Suggestions that were overridden</source>
   <translation>Überstimmte Vorschläge</translation>
  </message>
  <message>
   <source>Take a photo</source>
   <translation>Foto aufnehmen</translation>
  </message>
  <message>
   <source>Take a photo of it</source>
   <translation>Foto davon aufnehmen</translation>
  </message>
  <message>
   <source>Take it</source>
   <translation>Übernehmen</translation>
  </message>
  <message>
   <source>Take it · Save · Next</source>
   <translation>Übernehmen · Sichern · Weiter</translation>
  </message>
  <message>
   <source>Take the first</source>
   <translation>Das erste nehmen</translation>
  </message>
  <message>
   <source>Take them along</source>
   <translation>Mitnehmen</translation>
  </message>
  <message>
   <source>Take this item out</source>
   <translation>Artikel herausnehmen</translation>
  </message>
  <message>
   <source>Taking it back …</source>
   <translation>Wird zurückgeholt …</translation>
  </message>
  <message>
   <source>Target</source>
   <translation>Ziel</translation>
  </message>
  <message>
   <source>Test label</source>
   <translation>Testetikett</translation>
  </message>
  <message>
   <source>That sets it aside. Backspace takes it back.</source>
   <translation>Damit ist es abgesondert. Die Rücktaste nimmt es zurück.</translation>
  </message>
  <message>
   <source>The PIN is being checked …</source>
   <translation>Die PIN wird geprüft …</translation>
  </message>
  <message>
   <source>The brand</source>
   <translation>Die Marke</translation>
  </message>
  <message>
   <source>The brand's rule holds it. A supervisor's badge releases it.</source>
   <translation>Eine Regel der Marke hält es. Der Ausweis der Schichtleitung gibt es frei.</translation>
  </message>
  <message>
   <source>The carrier's sticker says it.</source>
   <translation>Es steht auf dem Aufkleber des Zustellers.</translation>
  </message>
  <message>
   <source>The central does not tell this to benches now. These are the numbers of {time}.</source>
   <translation>Die Zentrale sagt das den Plätzen gerade nicht. Das sind die Zahlen von {time}.</translation>
  </message>
  <message>
   <source>The central has it. Nothing is left to do.</source>
   <translation>Die Zentrale hat es. Es ist nichts mehr zu tun.</translation>
  </message>
  <message>
   <source>The checks say “{grade}”: Enter takes it.</source>
   <translation>Die Prüfungen sagen „{grade}“: Enter übernimmt.</translation>
  </message>
  <message>
   <source>The floor is below its target: {number} units an hour.</source>
   <translation>Die Halle liegt unter dem Ziel: {number} Stück in der Stunde.</translation>
  </message>
  <message>
   <source>The label fits more than one. The paper inside may tell.</source>
   <translation>Das Etikett passt zu mehreren. Der Beleg im Paket kann es sagen.</translation>
  </message>
  <message>
   <source>The parcel is looked up again by the one you choose.</source>
   <translation>Mit dem gewählten Code wird das Paket noch einmal gesucht.</translation>
  </message>
  <message>
   <source>The rest comes later</source>
   <translation>Der Rest kommt später</translation>
  </message>
  <message>
   <source>There is nothing to show yet</source>
   <translation>Noch gibt es nichts zu zeigen</translation>
  </message>
  <message>
   <source>These numbers nearly fit what was read. Compare every character with the label.</source>
   <translation>Diese Nummern passen fast zum Gelesenen. Bitte jedes Zeichen mit dem Etikett vergleichen.</translation>
  </message>
  <message>
   <source>They stay on this PC and go out by themselves after the next start. No refund starts before that.</source>
   <translation>Sie bleiben auf diesem PC und gehen nach dem nächsten Start von selbst hinaus. Vorher beginnt keine Erstattung.</translation>
  </message>
  <message>
   <source>This PC is all right</source>
   <translation>Dieser PC ist in Ordnung</translation>
  </message>
  <message>
   <source>This PC needs help</source>
   <translation>Dieser PC braucht Hilfe</translation>
  </message>
  <message>
   <source>This bench was not checked today. F8 does it once you are signed in.</source>
   <translation>Dieser Platz wurde heute nicht geprüft. F8 macht es, sobald jemand angemeldet ist.</translation>
  </message>
  <message>
   <source>This central does not tell this to benches. Look at its pages, or ask who looks after it.</source>
   <translation>Diese Zentrale sagt das den Plätzen nicht. Sehen Sie auf ihren Seiten nach, oder fragen Sie, wer sie betreut.</translation>
  </message>
  <message>
   <source>To</source>
   <translation>Bis</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>Heute</translation>
  </message>
  <message>
   <source>Today, hour by hour</source>
   <translation>Heute, Stunde für Stunde</translation>
  </message>
  <message>
   <source>Too light</source>
   <translation>Zu leicht</translation>
  </message>
  <message numerus="yes">
   <source>Tried %n time(s), no answer yet</source>
   <translation>
    <numerusform>%n Versuch, noch keine Antwort</numerusform>
    <numerusform>%n Versuche, noch keine Antwort</numerusform>
   </translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Noch einmal</translation>
  </message>
  <message>
   <source>Type the number below, then press Enter.</source>
   <translation>Nummer unten eingeben, dann Enter.</translation>
  </message>
  <message>
   <source>Type your PIN, then press Enter.</source>
   <translation>PIN eintippen, dann Enter drücken.</translation>
  </message>
  <message>
   <source>Under a day</source>
   <translation>Unter 1 Tag</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <source>Units</source>
   <translation>Stück</translation>
  </message>
  <message>
   <source>Units/h</source>
   <translation>Stück/h</translation>
  </message>
  <message>
   <source>Unknown parcel</source>
   <translation>Unbekanntes Paket</translation>
  </message>
  <message>
   <source>Unsafe</source>
   <translation>Gefährlich</translation>
  </message>
  <message>
   <source>Unsent</source>
   <translation>Ungesendet</translation>
  </message>
  <message>
   <source>Usual</source>
   <translation>Üblich</translation>
  </message>
  <message>
   <source>Usual is the share among the brand's other products. Marked: more than luck would show.</source>
   <translation>Üblich ist der Anteil bei den anderen Artikeln der Marke. Markiert: mehr, als der Zufall zeigt.</translation>
  </message>
  <message>
   <source>Waiting</source>
   <translation>Warten</translation>
  </message>
  <message>
   <source>Waiting for a picture</source>
   <translation>Warten auf ein Bild</translation>
  </message>
  <message>
   <source>What customers say and what is found</source>
   <translation>Was Kunden sagen und was gefunden wird</translation>
  </message>
  <message>
   <source>What is found, by category</source>
   <translation>Was gefunden wird, nach Warengruppe</translation>
  </message>
  <message>
   <source>What is unsent cannot be counted</source>
   <translation>Das Ungesendete ist nicht zählbar</translation>
  </message>
  <message>
   <source>What is wrong with it, in a few words? Then press Enter.</source>
   <translation>Was stimmt nicht, in wenigen Worten? Dann Enter.</translation>
  </message>
  <message>
   <source>What is wrong with it?</source>
   <translation>Was stimmt nicht?</translation>
  </message>
  <message>
   <source>What the keys do now</source>
   <translation>Was die Tasten jetzt tun</translation>
  </message>
  <message>
   <source>What waits, by age and brand</source>
   <translation>Was wartet, nach Alter und Marke</translation>
  </message>
  <message>
   <source>What was looked at is saved by Enter; the rest stays open.</source>
   <translation>Enter sichert das Geprüfte; der Rest bleibt offen.</translation>
  </message>
  <message>
   <source>What was saved is kept on this PC.</source>
   <translation>Gesichertes bleibt auf diesem PC.</translation>
  </message>
  <message>
   <source>When it is done</source>
   <translation>Wann es fertig ist</translation>
  </message>
  <message>
   <source>Where does it go?</source>
   <translation>Wohin geht es?</translation>
  </message>
  <message>
   <source>Where the seconds go</source>
   <translation>Wohin die Sekunden gehen</translation>
  </message>
  <message>
   <source>Which code is the parcel's?</source>
   <translation>Welcher Code gehört zum Paket?</translation>
  </message>
  <message>
   <source>Which return is it?</source>
   <translation>Welche Retoure ist es?</translation>
  </message>
  <message>
   <source>Who has to look at it?</source>
   <translation>Wer muss es ansehen?</translation>
  </message>
  <message>
   <source>Who works here?</source>
   <translation>Wer arbeitet hier?</translation>
  </message>
  <message>
   <source>Why does it come back?</source>
   <translation>Warum kommt es zurück?</translation>
  </message>
  <message>
   <source>Write a sentence</source>
   <translation>Einen Satz schreiben</translation>
  </message>
  <message>
   <source>Write it below, then press Enter.</source>
   <translation>Unten eintragen, dann Enter.</translation>
  </message>
  <message>
   <source>Write the reason below first.</source>
   <translation>Bitte zuerst unten den Grund eintragen.</translation>
  </message>
  <message>
   <source>Write {plate} on it, put it on a shelf, and press Enter. It is looked for from there.</source>
   <translation>{plate} darauf schreiben, ins Regal stellen und Enter drücken. Von dort aus wird weitergesucht.</translation>
  </message>
  <message>
   <source>Wrong address</source>
   <translation>Falsche Adresse</translation>
  </message>
  <message>
   <source>Wrong item</source>
   <translation>Falscher Artikel</translation>
  </message>
  <message>
   <source>Wrong serial</source>
   <translation>Andere Nummer</translation>
  </message>
  <message>
   <source>Yes</source>
   <translation>Ja</translation>
  </message>
  <message>
   <source>Your IT has locked this; it stays as it is.</source>
   <translation>Ihre IT hat das gesperrt; es bleibt, wie es ist.</translation>
  </message>
  <message>
   <source>a new record in its place; this one is kept</source>
   <translation>ein neuer Beleg an seiner Stelle; dieser bleibt</translation>
  </message>
  <message>
   <source>a unit, in the middle</source>
   <translation>je Artikel, im Mittel (Median)</translation>
  </message>
  <message>
   <source>after the return window</source>
   <translation>nach der Rückgabefrist</translation>
  </message>
  <message>
   <source>all there</source>
   <translation>alle angekommen</translation>
  </message>
  <message numerus="yes">
   <source>and %n more return(s)</source>
   <translation>
    <numerusform>und %n weitere Retoure</numerusform>
    <numerusform>und %n weitere Retouren</numerusform>
   </translation>
  </message>
  <message>
   <source>announced by now</source>
   <translation>jetzt angekündigt</translation>
  </message>
  <message>
   <source>arrived late</source>
   <translation>kam zu spät</translation>
  </message>
  <message>
   <source>automatic</source>
   <translation>automatisch</translation>
  </message>
  <message>
   <source>badge</source>
   <translation>Ausweis</translation>
  </message>
  <message>
   <source>bench check</source>
   <translation>Platzprüfung</translation>
  </message>
  <message>
   <source>bench checks good at once</source>
   <translation>Prüfungen sofort gut</translation>
  </message>
  <message>
   <source>benches</source>
   <translation>Plätze</translation>
  </message>
  <message>
   <source>benches at work</source>
   <translation>Plätze arbeiten</translation>
  </message>
  <message>
   <source>benches need somebody</source>
   <translation>Plätze brauchen jemanden</translation>
  </message>
  <message>
   <source>broken</source>
   <translation>defekt</translation>
  </message>
  <message>
   <source>came without an RMA</source>
   <translation>kam ohne RMA</translation>
  </message>
  <message>
   <source>camera lost</source>
   <translation>Kamera weg</translation>
  </message>
  <message>
   <source>carrier</source>
   <translation>Paketdienst</translation>
  </message>
  <message>
   <source>checks</source>
   <translation>Prüffragen</translation>
  </message>
  <message>
   <source>colour</source>
   <translation>Farbe</translation>
  </message>
  <message>
   <source>comes later</source>
   <translation>kommt später</translation>
  </message>
  <message>
   <source>command</source>
   <translation>Befehl</translation>
  </message>
  <message>
   <source>confirmed</source>
   <translation>bestätigt</translation>
  </message>
  <message>
   <source>connecting</source>
   <translation>verbindet</translation>
  </message>
  <message>
   <source>corrects an earlier record</source>
   <translation>berichtigt einen früheren Beleg</translation>
  </message>
  <message>
   <source>customer</source>
   <translation>Kunde</translation>
  </message>
  <message>
   <source>damaged</source>
   <translation>beschädigt</translation>
  </message>
  <message>
   <source>damaged on arrival</source>
   <translation>beschädigt angekommen</translation>
  </message>
  <message>
   <source>damaged, defective or unsafe</source>
   <translation>beschädigt, defekt oder unsicher</translation>
  </message>
  <message>
   <source>damaged, not by the carrier</source>
   <translation>beschädigt, nicht vom Paketdienst</translation>
  </message>
  <message>
   <source>deciding</source>
   <translation>Entscheiden</translation>
  </message>
  <message>
   <source>defective</source>
   <translation>defekt</translation>
  </message>
  <message>
   <source>dirty</source>
   <translation>verschmutzt</translation>
  </message>
  <message>
   <source>empty box</source>
   <translation>leerer Karton</translation>
  </message>
  <message>
   <source>everything back to stock</source>
   <translation>alles zurück in den Bestand</translation>
  </message>
  <message>
   <source>exchange</source>
   <translation>Umtausch</translation>
  </message>
  <message>
   <source>expected</source>
   <translation>erwartet</translation>
  </message>
  <message>
   <source>extra</source>
   <translation>zusätzlich</translation>
  </message>
  <message>
   <source>extra item</source>
   <translation>zusätzlicher Artikel</translation>
  </message>
  <message>
   <source>fair</source>
   <translation>mäßig</translation>
  </message>
  <message>
   <source>fault: {owner}</source>
   <translation>Verursacher: {owner}</translation>
  </message>
  <message>
   <source>finish it first</source>
   <translation>erst fertig bearbeiten</translation>
  </message>
  <message>
   <source>good</source>
   <translation>gut</translation>
  </message>
  <message>
   <source>graders agree (kappa)</source>
   <translation>Prüfer einig (Kappa)</translation>
  </message>
  <message>
   <source>idle</source>
   <translation>ohne Arbeit</translation>
  </message>
  <message>
   <source>in quarantine</source>
   <translation>in Quarantäne</translation>
  </message>
  <message>
   <source>it stays here and is listed as theirs</source>
   <translation>bleibt hier und steht bei ihr</translation>
  </message>
  <message>
   <source>it waits here for the next start</source>
   <translation>es wartet hier auf den nächsten Start</translation>
  </message>
  <message>
   <source>item</source>
   <translation>Artikel</translation>
  </message>
  <message>
   <source>label is printing</source>
   <translation>Etikett wird gedruckt</translation>
  </message>
  <message>
   <source>label to come</source>
   <translation>Etikett folgt</translation>
  </message>
  <message>
   <source>let them be sent first</source>
   <translation>erst senden lassen</translation>
  </message>
  <message>
   <source>like new</source>
   <translation>wie neu</translation>
  </message>
  <message>
   <source>line is not known</source>
   <translation>Zeile unbekannt</translation>
  </message>
  <message>
   <source>line: {what}</source>
   <translation>Linie: {what}</translation>
  </message>
  <message>
   <source>look at each item</source>
   <translation>jeden Artikel ansehen</translation>
  </message>
  <message>
   <source>look here</source>
   <translation>hier nachsehen</translation>
  </message>
  <message>
   <source>many returns of this customer</source>
   <translation>viele Retouren dieses Kunden</translation>
  </message>
  <message>
   <source>median of a unit</source>
   <translation>Median je Stück</translation>
  </message>
  <message>
   <source>missing</source>
   <translation>fehlt</translation>
  </message>
  <message>
   <source>need you</source>
   <translation>zu klären</translation>
  </message>
  <message>
   <source>needs you</source>
   <translation>zu klären</translation>
  </message>
  <message>
   <source>never heard of</source>
   <translation>nie gehört</translation>
  </message>
  <message>
   <source>nine of ten units are within</source>
   <translation>neun von zehn schaffen es in</translation>
  </message>
  <message>
   <source>no fee: {tier} tier</source>
   <translation>keine Gebühr: Stufe {tier}</translation>
  </message>
  <message>
   <source>no shelf noted</source>
   <translation>kein Regal notiert</translation>
  </message>
  <message>
   <source>nobody announced it</source>
   <translation>nicht angekündigt</translation>
  </message>
  <message>
   <source>nobody signed in</source>
   <translation>niemand angemeldet</translation>
  </message>
  <message>
   <source>not all answered</source>
   <translation>nicht alles beantwortet</translation>
  </message>
  <message>
   <source>not as described</source>
   <translation>nicht wie beschrieben</translation>
  </message>
  <message>
   <source>not clear</source>
   <translation>unklar</translation>
  </message>
  <message>
   <source>not here</source>
   <translation>nicht da</translation>
  </message>
  <message>
   <source>not said</source>
   <translation>nicht gesagt</translation>
  </message>
  <message>
   <source>not told</source>
   <translation>nicht genannt</translation>
  </message>
  <message>
   <source>of all time waiting for the software</source>
   <translation>der Zeit warten auf die Software</translation>
  </message>
  <message>
   <source>of {number}</source>
   <translation>von {number}</translation>
  </message>
  <message>
   <source>offline</source>
   <translation>offline</translation>
  </message>
  <message>
   <source>on hold</source>
   <translation>zurückgehalten</translation>
  </message>
  <message>
   <source>on hold for a person</source>
   <translation>wartet auf jemanden</translation>
  </message>
  <message>
   <source>on the way</source>
   <translation>unterwegs</translation>
  </message>
  <message>
   <source>one signed file for another station</source>
   <translation>eine signierte Datei für eine andere Station</translation>
  </message>
  <message>
   <source>one too many</source>
   <translation>einer zu viel</translation>
  </message>
  <message>
   <source>online</source>
   <translation>online</translation>
  </message>
  <message>
   <source>or press the number of its line</source>
   <translation>oder die Nummer seiner Zeile drücken</translation>
  </message>
  <message>
   <source>order</source>
   <translation>Bestellung</translation>
  </message>
  <message>
   <source>other</source>
   <translation>anderes</translation>
  </message>
  <message>
   <source>packaging</source>
   <translation>Verpackung</translation>
  </message>
  <message>
   <source>parcel with a warning</source>
   <translation>Paket mit Warnung</translation>
  </message>
  <message>
   <source>parcels to do</source>
   <translation>Pakete zu tun</translation>
  </message>
  <message>
   <source>park it as unknown</source>
   <translation>als unbekannt abstellen</translation>
  </message>
  <message>
   <source>parked</source>
   <translation>abgestellt</translation>
  </message>
  <message>
   <source>parked at benches</source>
   <translation>an Plätzen abgelegt</translation>
  </message>
  <message>
   <source>part is still to come</source>
   <translation>ein Teil fehlt noch</translation>
  </message>
  <message>
   <source>photos</source>
   <translation>Fotos</translation>
  </message>
  <message>
   <source>plate</source>
   <translation>Plakette</translation>
  </message>
  <message>
   <source>plate used before</source>
   <translation>Plakette schon benutzt</translation>
  </message>
  <message>
   <source>printer out</source>
   <translation>Drucker leer</translation>
  </message>
  <message>
   <source>printing</source>
   <translation>Drucken</translation>
  </message>
  <message>
   <source>products stand out</source>
   <translation>Artikel fallen auf</translation>
  </message>
  <message>
   <source>received</source>
   <translation>angenommen</translation>
  </message>
  <message>
   <source>received before</source>
   <translation>schon angenommen</translation>
  </message>
  <message>
   <source>received, being settled</source>
   <translation>angenommen, wird geregelt</translation>
  </message>
  <message>
   <source>refund</source>
   <translation>Erstattung</translation>
  </message>
  <message>
   <source>refund less fee</source>
   <translation>Erstattung abzüglich Gebühr</translation>
  </message>
  <message>
   <source>refunded before</source>
   <translation>schon erstattet</translation>
  </message>
  <message>
   <source>repair</source>
   <translation>Reparatur</translation>
  </message>
  <message>
   <source>replacement</source>
   <translation>Ersatz</translation>
  </message>
  <message>
   <source>return</source>
   <translation>Retoure</translation>
  </message>
  <message>
   <source>return is not known</source>
   <translation>Retoure unbekannt</translation>
  </message>
  <message>
   <source>return was cancelled</source>
   <translation>Retoure wurde storniert</translation>
  </message>
  <message>
   <source>routing</source>
   <translation>Leitcode</translation>
  </message>
  <message>
   <source>same item</source>
   <translation>gleicher Artikel</translation>
  </message>
  <message>
   <source>same item, same sender</source>
   <translation>gleicher Artikel, gleicher Absender</translation>
  </message>
  <message>
   <source>same sender</source>
   <translation>gleicher Absender</translation>
  </message>
  <message>
   <source>says: “{reason}”</source>
   <translation>sagt: „{reason}“</translation>
  </message>
  <message>
   <source>scan its label</source>
   <translation>Etikett scannen</translation>
  </message>
  <message>
   <source>scanning</source>
   <translation>Scannen</translation>
  </message>
  <message>
   <source>sent</source>
   <translation>gesendet</translation>
  </message>
  <message>
   <source>serial number came before</source>
   <translation>Seriennummer kam schon vor</translation>
  </message>
  <message>
   <source>serial {serial}</source>
   <translation>Serie {serial}</translation>
  </message>
  <message>
   <source>shelf</source>
   <translation>Regal</translation>
  </message>
  <message>
   <source>shelf {shelf}</source>
   <translation>Regal {shelf}</translation>
  </message>
  <message>
   <source>since {time}</source>
   <translation>seit {time}</translation>
  </message>
  <message>
   <source>store credit</source>
   <translation>Gutschrift</translation>
  </message>
  <message>
   <source>style</source>
   <translation>Stil</translation>
  </message>
  <message>
   <source>suggestions overridden</source>
   <translation>Vorschläge überstimmt</translation>
  </message>
  <message>
   <source>supervisor</source>
   <translation>Schichtleitung</translation>
  </message>
  <message>
   <source>supplier</source>
   <translation>Lieferant</translation>
  </message>
  <message>
   <source>target {number}</source>
   <translation>Ziel {number}</translation>
  </message>
  <message>
   <source>the same record, under the same number</source>
   <translation>derselbe Beleg unter derselben Nummer</translation>
  </message>
  <message>
   <source>they are in one box</source>
   <translation>sie sind in einem Karton</translation>
  </message>
  <message>
   <source>they wait here for the next start</source>
   <translation>sie warten hier auf den nächsten Start</translation>
  </message>
  <message>
   <source>to do</source>
   <translation>offen</translation>
  </message>
  <message>
   <source>to refurbish</source>
   <translation>zur Aufbereitung</translation>
  </message>
  <message>
   <source>to repack</source>
   <translation>zum Neuverpacken</translation>
  </message>
  <message>
   <source>to stock</source>
   <translation>in den Bestand</translation>
  </message>
  <message>
   <source>to stock as B</source>
   <translation>als B-Ware in den Bestand</translation>
  </message>
  <message>
   <source>to vendor</source>
   <translation>an Lieferanten</translation>
  </message>
  <message>
   <source>token refused</source>
   <translation>Schlüssel abgelehnt</translation>
  </message>
  <message>
   <source>too large</source>
   <translation>zu groß</translation>
  </message>
  <message>
   <source>too small</source>
   <translation>zu klein</translation>
  </message>
  <message>
   <source>typed</source>
   <translation>getippt</translation>
  </message>
  <message>
   <source>undelivered</source>
   <translation>nicht zugestellt</translation>
  </message>
  <message>
   <source>units</source>
   <translation>Stück</translation>
  </message>
  <message>
   <source>units an hour now</source>
   <translation>Stück pro Stunde jetzt</translation>
  </message>
  <message>
   <source>units missing</source>
   <translation>Artikel fehlen</translation>
  </message>
  <message>
   <source>units this hour</source>
   <translation>Artikel in der letzten Stunde</translation>
  </message>
  <message>
   <source>units this shift</source>
   <translation>Stück in dieser Schicht</translation>
  </message>
  <message>
   <source>units today</source>
   <translation>Stück heute</translation>
  </message>
  <message>
   <source>unsafe</source>
   <translation>unsicher</translation>
  </message>
  <message>
   <source>unsafe item</source>
   <translation>gefährlicher Artikel</translation>
  </message>
  <message>
   <source>unwanted</source>
   <translation>unerwünscht</translation>
  </message>
  <message>
   <source>waiting</source>
   <translation>wartend</translation>
  </message>
  <message>
   <source>waiting for a parcel</source>
   <translation>Warten auf ein Paket</translation>
  </message>
  <message>
   <source>waiting for the software</source>
   <translation>Warten auf die Software</translation>
  </message>
  <message>
   <source>waits for approval</source>
   <translation>wartet auf Freigabe</translation>
  </message>
  <message>
   <source>warehouse</source>
   <translation>Lager</translation>
  </message>
  <message>
   <source>was corrected later</source>
   <translation>später korrigiert</translation>
  </message>
  <message>
   <source>where it goes</source>
   <translation>wohin es geht</translation>
  </message>
  <message>
   <source>whole picture</source>
   <translation>ganzes Bild</translation>
  </message>
  <message>
   <source>whole unit</source>
   <translation>ganzes Stück</translation>
  </message>
  <message>
   <source>window ends {day}</source>
   <translation>Frist endet {day}</translation>
  </message>
  <message>
   <source>wish is not clear</source>
   <translation>Wunsch unklar</translation>
  </message>
  <message>
   <source>with {name}</source>
   <translation>bei {name}</translation>
  </message>
  <message>
   <source>working</source>
   <translation>arbeitet</translation>
  </message>
  <message>
   <source>wrong answer</source>
   <translation>falsche Antwort</translation>
  </message>
  <message>
   <source>wrong item</source>
   <translation>falscher Artikel</translation>
  </message>
  <message>
   <source>wrong serial number</source>
   <translation>falsche Seriennummer</translation>
  </message>
  <message>
   <source>{count} of these</source>
   <translation>{count} davon</translation>
  </message>
  <message>
   <source>{count} parcels are not sent yet</source>
   <translation>{count} Pakete sind noch nicht gesendet</translation>
  </message>
  <message>
   <source>{done} of {total} looked at</source>
   <translation>{done} von {total} angesehen</translation>
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
   <translation>{name} soll entscheiden, {time}</translation>
  </message>
  <message>
   <source>{number} more need somebody.</source>
   <translation>{number} weitere brauchen jemanden.</translation>
  </message>
  <message>
   <source>{number} of {total}</source>
   <translation>{number} von {total}</translation>
  </message>
  <message>
   <source>{number} parcels wait. There is no pace yet to tell by when they are done.</source>
   <translation>{number} Pakete warten. Es gibt noch kein Tempo, um zu sagen, wann sie fertig sind.</translation>
  </message>
  <message>
   <source>{number}%</source>
   <translation>{number} %</translation>
  </message>
  <message>
   <source>{percent} % fee</source>
   <translation>{percent} % Gebühr</translation>
  </message>
  <message>
   <source>{product}: {bad} of {units} came back damaged, defective or unsafe.</source>
   <translation>{product}: {bad} von {units} kamen beschädigt, defekt oder unsicher zurück.</translation>
  </message>
  <message>
   <source>{seconds} s</source>
   <translation>{seconds} s</translation>
  </message>
  <message>
   <source>{seconds} s left</source>
   <translation>noch {seconds} s</translation>
  </message>
  <message>
   <source>{state} for {span}</source>
   <translation>{state} seit {span}</translation>
  </message>
  <message>
   <source>{tier} tier</source>
   <translation>Stufe {tier}</translation>
  </message>
  <message>
   <source>{time} min</source>
   <translation>{time} min</translation>
  </message>
  <message>
   <source>{units} units, {photos} photos.</source>
   <translation>{units} Artikel, {photos} Fotos.</translation>
  </message>
 </context>
 <context>
  <name>messages</name>
  <message>
   <source>A parcel is open and goes on as it began. Finish it or put it aside (F6), then switch practice.</source>
   <translation>Ein Paket ist offen und geht weiter, wie es begann. Erst beenden oder abstellen (F6), dann die Übung umschalten.</translation>
  </message>
  <message>
   <source>A parcel is open. Nothing was changed. Finish it or put it aside (F6), then correct the other.</source>
   <translation>Ein Paket ist offen. Nichts wurde geändert. Erst beenden oder abstellen (F6), dann das andere berichtigen.</translation>
  </message>
  <message>
   <source>A photo is still being saved. Nothing was changed. Press Enter again in a moment.</source>
   <translation>Ein Foto wird noch gesichert. Es wurde nichts geändert. Enter bitte gleich noch einmal drücken.</translation>
  </message>
  <message>
   <source>A photo of this parcel is gone from this PC. The record is kept here; a supervisor decides.</source>
   <translation>Ein Foto dieses Pakets fehlt auf diesem PC. Der Beleg bleibt hier; die Schichtleitung entscheidet.</translation>
  </message>
  <message>
   <source>A photo that the central has could not be made smaller: {reason}. It is kept as it is.</source>
   <translation>Ein Foto, das die Zentrale schon hat, konnte nicht verkleinert werden: {reason}. Es bleibt, wie es ist.</translation>
  </message>
  <message>
   <source>A practice parcel: nothing of it is sent. Everything is as it was put aside.</source>
   <translation>Ein Übungspaket: Nichts davon wird gesendet. Alles ist wie beim Abstellen.</translation>
  </message>
  <message>
   <source>A proxy on the way says that it cannot reach the central. Work is kept here and sent again by itself.</source>
   <translation>Ein Proxy auf dem Weg erreicht die Zentrale nicht. Die Arbeit bleibt hier und wird von selbst erneut gesendet.</translation>
  </message>
  <message>
   <source>A sentence is missing. Photos and answers are kept. Write what is wrong with it, then press Enter.</source>
   <translation>Ein Satz fehlt. Fotos und Antworten bleiben. Aufschreiben, was nicht stimmt, dann Enter.</translation>
  </message>
  <message>
   <source>A supervisor was asked to decide. The record is kept here.</source>
   <translation>Die Schichtleitung soll entscheiden. Der Beleg bleibt hier.</translation>
  </message>
  <message>
   <source>A test label is printed …</source>
   <translation>Ein Testetikett wird gedruckt …</translation>
  </message>
  <message>
   <source>All items go back to stock, sealed as they are. Press Enter to finish.</source>
   <translation>Alle Artikel gehen versiegelt zurück in den Bestand. Enter schließt ab.</translation>
  </message>
  <message>
   <source>An item is still in hand. It is kept, and the scan was not taken. Finish it, then scan again.</source>
   <translation>Ein Artikel ist noch in Arbeit. Er bleibt, der Scan wurde nicht übernommen. Fertigstellen, dann neu scannen.</translation>
  </message>
  <message>
   <source>At zero.</source>
   <translation>Auf null.</translation>
  </message>
  <message>
   <source>Back from where it was put aside. Everything is as it was.</source>
   <translation>Wieder hervorgeholt. Alles ist, wie es war.</translation>
  </message>
  <message>
   <source>Camera settings hold until the station is closed; this run has no settings file.</source>
   <translation>Die Kameraeinstellungen gelten, bis die Station geschlossen wird; dieser Lauf hat keine Einstellungsdatei.</translation>
  </message>
  <message>
   <source>Camera settings saved.</source>
   <translation>Kameraeinstellungen gesichert.</translation>
  </message>
  <message>
   <source>Correct what is wrong, then press Enter: a new record takes the old one's place.</source>
   <translation>Falsches berichtigen, dann Enter: Ein neuer Beleg tritt an die Stelle des alten.</translation>
  </message>
  <message>
   <source>Damaged: it stays out of stock until somebody decides.</source>
   <translation>Beschädigt: Es bleibt aus dem Bestand, bis jemand entscheidet.</translation>
  </message>
  <message>
   <source>Defective: it goes back to the vendor.</source>
   <translation>Defekt: Es geht zurück an den Lieferanten.</translation>
  </message>
  <message>
   <source>Dirty: it is cleaned and packed again.</source>
   <translation>Verschmutzt: Es wird gereinigt und neu verpackt.</translation>
  </message>
  <message>
   <source>Do not touch it further. Take a photo, set it aside, tell your supervisor.</source>
   <translation>Nicht weiter anfassen. Foto aufnehmen, absondern, Schichtleitung informieren.</translation>
  </message>
  <message>
   <source>Every announced item is here already. Nothing was changed. F3 adds an extra.</source>
   <translation>Alle angekündigten Artikel sind schon da. Es wurde nichts geändert. F3 nimmt einen weiteren auf.</translation>
  </message>
  <message>
   <source>Everything is sent.</source>
   <translation>Alles ist gesendet.</translation>
  </message>
  <message>
   <source>Gives pictures of {width} × {height}.</source>
   <translation>Liefert Bilder mit {width} × {height}.</translation>
  </message>
  <message>
   <source>Glare: tilt it, so that the lamp is not mirrored.</source>
   <translation>Spiegelung: bitte kippen, damit die Lampe sich nicht spiegelt.</translation>
  </message>
  <message>
   <source>Good light.</source>
   <translation>Gutes Licht.</translation>
  </message>
  <message>
   <source>Good, not new: it is sold as a lower grade.</source>
   <translation>Gut, nicht neu: Es wird als B-Ware verkauft.</translation>
  </message>
  <message>
   <source>Held for the brand.</source>
   <translation>Für die Marke angehalten.</translation>
  </message>
  <message>
   <source>Held for your supervisor.</source>
   <translation>Für die Schichtleitung angehalten.</translation>
  </message>
  <message>
   <source>Hold still.</source>
   <translation>Stillhalten.</translation>
  </message>
  <message>
   <source>It fell silent. Is there a whole label? Scan it. If not, F8 twice.</source>
   <translation>Er verstummte. Ist das Etikett ganz? Scannen. Wenn nicht: zweimal F8.</translation>
  </message>
  <message>
   <source>It is on its way already and cannot be taken back. Open it in the list (F9) to correct it.</source>
   <translation>Es ist schon unterwegs und nicht mehr zurückzuholen. In der Liste (F9) öffnen und berichtigen.</translation>
  </message>
  <message>
   <source>It is sent again. Nothing else is to be done now.</source>
   <translation>Es wird noch einmal gesendet. Mehr ist jetzt nicht zu tun.</translation>
  </message>
  <message>
   <source>It needs a photo first. All is kept. Press Space, then scan the parcel's label.</source>
   <translation>Zuerst braucht es ein Foto. Alles bleibt erhalten. Leertaste drücken, dann das Paketetikett scannen.</translation>
  </message>
  <message>
   <source>It was noted as missing and is here after all.</source>
   <translation>Es war als fehlend notiert und ist doch da.</translation>
  </message>
  <message>
   <source>Items are recorded here already. Nothing was changed. Finish this parcel, or take them back first.</source>
   <translation>Hier sind schon Artikel erfasst. Es wurde nichts geändert. Dieses Paket abschließen oder sie zuerst zurücknehmen.</translation>
  </message>
  <message>
   <source>Items like this one are looked at one by one. Nothing was changed. Scan the next one by itself.</source>
   <translation>Solche Artikel werden einzeln geprüft. Es wurde nichts geändert. Den nächsten für sich scannen.</translation>
  </message>
  <message>
   <source>Its label is not scanned back yet. The item is kept. Stick it on and scan it; F7 prints it again.</source>
   <translation>Das Etikett ist noch nicht gescannt. Der Artikel bleibt. Aufkleben und scannen; F7 druckt es noch einmal.</translation>
  </message>
  <message>
   <source>Its serial number was not read: it stays out of stock until somebody looks.</source>
   <translation>Seine Seriennummer wurde nicht gelesen: Er bleibt außerhalb des Bestands, bis jemand nachsieht.</translation>
  </message>
  <message>
   <source>Keep box and filling as they are. Take a photo of the inside; everything announced counts as missing.</source>
   <translation>Karton und Füllung so lassen. Das Innere fotografieren; alles Angekündigte gilt als fehlend.</translation>
  </message>
  <message>
   <source>Label read. Looking it up …</source>
   <translation>Etikett gelesen. Es wird gesucht …</translation>
  </message>
  <message>
   <source>Labels not scanned yet: {count}. The parcel is kept. Scan or print them (F7), or call your supervisor.</source>
   <translation>Noch nicht gescannte Etiketten: {count}. Das Paket bleibt erhalten. Scannen, drucken (F7) oder die Leitung rufen.</translation>
  </message>
  <message>
   <source>Lay the test card under the camera.</source>
   <translation>Die Testkarte unter die Kamera legen.</translation>
  </message>
  <message>
   <source>Leave the scale empty for a moment.</source>
   <translation>Die Waage kurz leer lassen.</translation>
  </message>
  <message>
   <source>Like new but opened: it needs new packaging.</source>
   <translation>Wie neu, aber geöffnet: Es braucht eine neue Verpackung.</translation>
  </message>
  <message>
   <source>Locked after a pause. The parcel on the bench stays as it is. Sign in to go on.</source>
   <translation>Nach einer Pause gesperrt. Das Paket auf dem Tisch bleibt, wie es ist. Zum Weitermachen anmelden.</translation>
  </message>
  <message>
   <source>Looking up by that code alone …</source>
   <translation>Es wird nur mit diesem Code gesucht …</translation>
  </message>
  <message>
   <source>More than one return fits this label. Nothing was changed. Choose the one on the paper inside.</source>
   <translation>Zu diesem Etikett passen mehrere Retouren. Es wurde nichts geändert. Bitte die auf dem Beleg im Paket wählen.</translation>
  </message>
  <message>
   <source>No answer: switch the printer on, then F8 twice.</source>
   <translation>Keine Antwort: Drucker einschalten, dann zweimal F8.</translation>
  </message>
  <message>
   <source>No central answered at {url}. Nothing was changed here; check the address and try again. {reason}</source>
   <translation>Unter {url} hat keine Zentrale geantwortet. Hier wurde nichts geändert; prüfen Sie die Adresse und versuchen Sie es noch einmal. {reason}</translation>
  </message>
  <message>
   <source>No central is set: this station works alone and keeps everything.</source>
   <translation>Keine Zentrale eingestellt: Diese Station arbeitet allein und behält alles.</translation>
  </message>
  <message>
   <source>No data yet: this station was not started so far.</source>
   <translation>Noch keine Daten: Diese Station wurde noch nie gestartet.</translation>
  </message>
  <message>
   <source>No item is chosen yet. Nothing was changed. Scan it, or press the number of its line.</source>
   <translation>Noch kein Artikel gewählt. Es wurde nichts geändert. Scannen oder die Nummer der Zeile drücken.</translation>
  </message>
  <message>
   <source>No label printer is set at this bench. All is kept. Write the number on by hand.</source>
   <translation>An diesem Platz ist kein Etikettendrucker. Alles bleibt erhalten. Die Nummer von Hand aufschreiben.</translation>
  </message>
  <message>
   <source>No label: the printer does not answer. The unit is kept and waits for its label. Switch the printer on, then print again.</source>
   <translation>Kein Etikett: Der Drucker antwortet nicht. Der Artikel wartet darauf. Drucker einschalten, erneut drucken.</translation>
  </message>
  <message>
   <source>No label: {reason}. The unit is kept and waits for its label. Look at the printer, then print again.</source>
   <translation>Kein Etikett: {reason}. Der Artikel wartet darauf. Nach dem Drucker sehen, erneut drucken.</translation>
  </message>
  <message>
   <source>No label: {reason}. The unit is kept and waits for its label. Put the printer right, then print again.</source>
   <translation>Kein Etikett: {reason}. Der Artikel wartet darauf. Drucker in Ordnung bringen, erneut drucken.</translation>
  </message>
  <message>
   <source>No longer noted as a wrong serial number.</source>
   <translation>Nicht mehr als falsche Seriennummer notiert.</translation>
  </message>
  <message>
   <source>No more pictures from {name}. Scanner and keyboard work on. Check its cable.</source>
   <translation>Keine Bilder mehr von {name}. Scanner und Tastatur arbeiten weiter. Bitte das Kabel prüfen.</translation>
  </message>
  <message>
   <source>No more than {count} are open here. Nothing was changed. One beyond that is an extra (F3), scanned by itself.</source>
   <translation>Mehr als {count} sind nicht offen. Es wurde nichts geändert. Einer darüber ist zusätzlich (F3) und wird einzeln gescannt.</translation>
  </message>
  <message>
   <source>No other code was read on this label. Nothing was changed. Turn the label to the camera, or type its number.</source>
   <translation>Auf dem Etikett ist kein anderer Code gelesen. Es wurde nichts geändert. Zur Kamera drehen oder Nummer eintippen.</translation>
  </message>
  <message>
   <source>No photo could be taken. Check the camera and press Space again, or press Enter: the item goes to quarantine without one.</source>
   <translation>Kein Foto möglich. Bitte die Kamera prüfen und die Leertaste noch einmal drücken, oder Enter: Dann geht der Artikel ohne Foto in Quarantäne.</translation>
  </message>
  <message>
   <source>No photo could be taken. Press Space again, or scan the parcel's label: it is set aside without one.</source>
   <translation>Kein Foto möglich. Leertaste noch einmal drücken, oder das Etikett des Pakets scannen: Dann wird es ohne Foto abgesondert.</translation>
  </message>
  <message>
   <source>No photo could be taken. The answers are kept. Press Space again, or Enter to go on without it.</source>
   <translation>Es gelang kein Foto. Die Antworten bleiben. Leertaste noch einmal, oder Enter: ohne Foto weiter.</translation>
  </message>
  <message>
   <source>No photo was taken: the camera gives no picture. The parcel is kept. Check the camera.</source>
   <translation>Kein Foto: Die Kamera liefert kein Bild. Das Paket bleibt erhalten. Bitte die Kamera prüfen.</translation>
  </message>
  <message>
   <source>No photo yet: a lamp is mirrored in it. Tilt the item and press Space; a second press keeps it as it is.</source>
   <translation>Noch kein Foto: Eine Lampe spiegelt sich. Artikel kippen, Leertaste drücken; ein zweiter Druck nimmt es so.</translation>
  </message>
  <message>
   <source>No photo yet: it would be blurred. Hold still and press Space; a second press keeps it as it is.</source>
   <translation>Noch kein Foto: Es wäre unscharf. Stillhalten und Leertaste drücken; ein zweiter Druck nimmt es so.</translation>
  </message>
  <message>
   <source>No photo yet: it would be too dark. Switch a lamp on and press Space; a second press keeps it as it is.</source>
   <translation>Noch kein Foto: Es wäre zu dunkel. Lampe einschalten und Leertaste drücken; ein zweiter Druck nimmt es so.</translation>
  </message>
  <message>
   <source>No photo yet: nothing is under the camera. Put it there and press Space; a second press keeps it as it is.</source>
   <translation>Noch kein Foto: Unter der Kamera liegt nichts. Hinlegen und Leertaste drücken; ein zweiter Druck nimmt es so.</translation>
  </message>
  <message>
   <source>No picture from {name}: {reason}. {advice} Scanner and keyboard work on.</source>
   <translation>Kein Bild von {name}: {reason}. {advice} Scanner und Tastatur arbeiten weiter.</translation>
  </message>
  <message>
   <source>No secure connection to the central could be made. Nothing was sent; work is kept here. Tell your IT.</source>
   <translation>Keine sichere Verbindung zur Zentrale. Nichts wurde gesendet; die Arbeit bleibt hier. Bitte die IT informieren.</translation>
  </message>
  <message>
   <source>No serial number is announced for this item. Nothing was changed. Answer the question on the screen.</source>
   <translation>Für diesen Artikel ist keine Seriennummer angekündigt. Es wurde nichts geändert. Die Frage beantworten.</translation>
  </message>
  <message>
   <source>No setting is locked by IT.</source>
   <translation>Keine Einstellung ist von der IT gesperrt.</translation>
  </message>
  <message>
   <source>Nobody announced it: quarantine until somebody decides.</source>
   <translation>Niemand hat es angekündigt: Quarantäne, bis jemand entscheidet.</translation>
  </message>
  <message>
   <source>Nobody announced this parcel. Nothing is lost: park it and it will be looked for.</source>
   <translation>Dieses Paket hat niemand angekündigt. Nichts geht verloren: bitte abstellen, es wird danach gesucht.</translation>
  </message>
  <message>
   <source>Nobody here has this badge. Nothing was changed. Sign in with a PIN, or call your supervisor.</source>
   <translation>Diesen Ausweis hat hier niemand. Nichts wurde geändert. Mit PIN anmelden oder die Schichtleitung rufen.</translation>
  </message>
  <message>
   <source>Nobody is known whose badge this program can print. Nothing was written. Wait for the central's data, or print badges there.</source>
   <translation>Niemand ist bekannt, dessen Ausweis dieses Programm drucken kann. Nichts wurde geschrieben. Auf die Daten der Zentrale warten oder die Ausweise dort drucken.</translation>
  </message>
  <message>
   <source>Nobody is signed in. Nothing was changed. Scan your badge or choose your name; then scan that again.</source>
   <translation>Niemand ist angemeldet. Nichts wurde geändert. Ausweis scannen oder Namen wählen, dann noch einmal scannen.</translation>
  </message>
  <message>
   <source>Nobody knows the central's address. You can go on: work is kept here. Check the address in the settings, or the network's name server.</source>
   <translation>Die Adresse der Zentrale ist unbekannt. Es kann weitergehen, alles bleibt hier. Adresse oder Namensserver prüfen.</translation>
  </message>
  <message>
   <source>Nobody this PC trusts has signed the central's certificate. Nothing was sent; work is kept here. Tell your IT.</source>
   <translation>Dem Zertifikat der Zentrale traut dieser PC nicht. Nichts wurde gesendet; die Arbeit bleibt hier. IT informieren.</translation>
  </message>
  <message>
   <source>Not all of the bundle was taken in: {reason}. What was taken counts once; free some space and take the same file in again.</source>
   <translation>Das Bündel wurde nicht ganz übernommen: {reason}. Übernommenes zählt einmal; bitte Platz schaffen und dieselbe Datei noch einmal einlesen.</translation>
  </message>
  <message>
   <source>Not everything is answered: quarantine.</source>
   <translation>Nicht alles ist beantwortet: Quarantäne.</translation>
  </message>
  <message>
   <source>Not known yet: it is told after the first day of work here.</source>
   <translation>Noch unbekannt: nach dem ersten Arbeitstag bekannt.</translation>
  </message>
  <message>
   <source>Not known: a scanner cannot be asked. The bench check (F8) tries it.</source>
   <translation>Unbekannt: Ein Scanner lässt sich nicht fragen. Die Platzprüfung (F8) probiert ihn aus.</translation>
  </message>
  <message>
   <source>Not known: the central did not tell its time yet.</source>
   <translation>Unbekannt: Die Zentrale hat ihre Zeit noch nicht genannt.</translation>
  </message>
  <message>
   <source>Not known: the data cannot be read.</source>
   <translation>Unbekannt: Die Daten sind nicht lesbar.</translation>
  </message>
  <message>
   <source>Not known: this printer cannot be asked. The bench check (F8) tries it.</source>
   <translation>Unbekannt: Dieser Drucker lässt sich nicht fragen. Die Platzprüfung (F8) probiert ihn aus.</translation>
  </message>
  <message>
   <source>Not long enough yet. All is kept. Go on for {seconds} s, then press Enter.</source>
   <translation>Noch nicht lange genug. Alles bleibt erhalten. Noch {seconds} s weitermachen, dann Enter.</translation>
  </message>
  <message>
   <source>Not sharp: hold it still, or further from the camera.</source>
   <translation>Unscharf: stillhalten, oder weiter weg von der Kamera.</translation>
  </message>
  <message>
   <source>Not sharp: turn the focus ring (F10), or wipe the lens.</source>
   <translation>Nicht scharf: Schärfering drehen (F10) oder Linse putzen.</translation>
  </message>
  <message>
   <source>Noted as a wrong item. It goes to quarantine until somebody decides.</source>
   <translation>Als falscher Artikel vermerkt. Er geht in Quarantäne, bis jemand entscheidet.</translation>
  </message>
  <message>
   <source>Noted as a wrong serial number. The item is kept. Scan the number that is on it.</source>
   <translation>Als falsche Seriennummer vermerkt. Der Artikel bleibt. Die Nummer scannen, die darauf steht.</translation>
  </message>
  <message>
   <source>Noted as an extra. It goes to quarantine until somebody decides.</source>
   <translation>Als zusätzlich vermerkt. Es geht in Quarantäne, bis jemand entscheidet.</translation>
  </message>
  <message>
   <source>Noted as one too many. It goes to quarantine until somebody decides.</source>
   <translation>Als einer zu viel notiert. Quarantäne, bis jemand entscheidet.</translation>
  </message>
  <message>
   <source>Noted with its photo. Go on with the items.</source>
   <translation>Mit Foto notiert. Weiter mit den Artikeln.</translation>
  </message>
  <message>
   <source>Noted: everything announced is missing. Look it over, then press Enter.</source>
   <translation>Notiert: Alles Angekündigte fehlt. Durchsehen, dann Enter.</translation>
  </message>
  <message>
   <source>Noted: {serial} is not an announced serial number. Backspace takes it back.</source>
   <translation>Notiert: {serial} ist keine angekündigte Seriennummer. Rücktaste nimmt es zurück.</translation>
  </message>
  <message>
   <source>Nothing in the picture is sharp: set the focus (F10), or wipe the lens. It may be the wrong lens.</source>
   <translation>Nichts im Bild ist scharf: bitte scharf stellen (F10) oder das Objektiv putzen. Vielleicht ist es das falsche.</translation>
  </message>
  <message>
   <source>Nothing of it waits for a person any more. Nothing was changed.</source>
   <translation>Nichts davon wartet noch auf jemanden. Nichts wurde geändert.</translation>
  </message>
  <message>
   <source>Offline. You can go on: everything is kept here and sent when the network is back.</source>
   <translation>Offline. Es kann weitergehen: Alles bleibt hier gesichert und wird gesendet, sobald das Netz da ist.</translation>
  </message>
  <message>
   <source>One record holds {limit} units and no more. Nothing was changed. Check the items one by one, or call your supervisor.</source>
   <translation>Ein Beleg fasst {limit} Teile, mehr nicht. Es wurde nichts geändert. Bitte die Artikel einzeln prüfen oder die Schichtleitung rufen.</translation>
  </message>
  <message>
   <source>One step back.</source>
   <translation>Ein Schritt zurück.</translation>
  </message>
  <message>
   <source>Only {free_gb} GB are free. Work goes on. Make room on this disk soon.</source>
   <translation>Nur {free_gb} GB sind frei. Die Arbeit geht weiter. Schaffen Sie bald Platz auf diesem Datenträger.</translation>
  </message>
  <message>
   <source>Open returns that fit are shown. Compare with the paper inside, choose one, or park it.</source>
   <translation>Passende offene Retouren stehen hier. Mit dem Papier im Paket vergleichen, eine wählen oder das Paket abstellen.</translation>
  </message>
  <message>
   <source>Open the parcel and scan each item.</source>
   <translation>Bitte das Paket öffnen und jeden Artikel scannen.</translation>
  </message>
  <message>
   <source>Out of labels or ribbon, open or paused: put it right, then F8 twice.</source>
   <translation>Etiketten oder Farbband leer, offen oder pausiert: beheben, dann zweimal F8.</translation>
  </message>
  <message>
   <source>Parked as unknown by {operator}, on shelf {shelf}. Nobody has announced it yet.</source>
   <translation>Als unbekannt abgestellt von {operator}, Regal {shelf}. Noch nicht angekündigt.</translation>
  </message>
  <message>
   <source>Photo saved.</source>
   <translation>Foto gesichert.</translation>
  </message>
  <message>
   <source>Practice is over: the next parcel counts.</source>
   <translation>Übung beendet: Das nächste Paket zählt.</translation>
  </message>
  <message>
   <source>Practice parcel done. Nothing of it is sent.</source>
   <translation>Übungspaket fertig. Nichts davon wird gesendet.</translation>
  </message>
  <message>
   <source>Practice: nothing from here on is sent.</source>
   <translation>Übung: Ab hier wird nichts gesendet.</translation>
  </message>
  <message>
   <source>Print cannot be read on this PC: the part for it is not installed. Type the number.</source>
   <translation>Dieser PC kann keinen Druck lesen: Der Teil dafür ist nicht installiert. Bitte die Nummer eintippen.</translation>
  </message>
  <message>
   <source>Printed and read back.</source>
   <translation>Gedruckt und zurückgelesen.</translation>
  </message>
  <message>
   <source>Printed the test label {days} days ago.</source>
   <translation>Hat das Testetikett vor {days} Tagen gedruckt.</translation>
  </message>
  <message>
   <source>Printed. Stick it on the unit, then scan it.</source>
   <translation>Gedruckt. Auf den Artikel kleben, dann scannen.</translation>
  </message>
  <message>
   <source>Put aside as it is. Scan a shelf's label to note where; its own label goes on with it.</source>
   <translation>Abgestellt, wie es ist. Ein Regaletikett scannen, um den Ort zu notieren; mit seinem Etikett geht es weiter.</translation>
  </message>
  <message>
   <source>Put it back into its box and close it. Take a photo, set it aside, tell your supervisor.</source>
   <translation>Zurück in den Karton und schließen. Foto aufnehmen, absondern, Schichtleitung informieren.</translation>
  </message>
  <message>
   <source>Read from print, not from bars. Compare with the label, then choose; nothing is taken by itself.</source>
   <translation>Aus dem Druck gelesen, nicht aus Strichen. Mit dem Etikett vergleichen, dann wählen; nichts wird von selbst übernommen.</translation>
  </message>
  <message>
   <source>Read the test card {days} days ago.</source>
   <translation>Hat die Testkarte vor {days} Tagen gelesen.</translation>
  </message>
  <message>
   <source>Read the test card {days} days ago. Do the bench check (F8) again.</source>
   <translation>Hat die Testkarte vor {days} Tagen gelesen. Machen Sie die Platzprüfung (F8) noch einmal.</translation>
  </message>
  <message>
   <source>Reading what is printed on the label …</source>
   <translation>Der Druck auf dem Etikett wird gelesen …</translation>
  </message>
  <message>
   <source>Released by {name}. Both names are in the record.</source>
   <translation>Freigegeben von {name}. Beide Namen stehen im Beleg.</translation>
  </message>
  <message>
   <source>Room for {value} days without a network only: tell your IT today.</source>
   <translation>Platz für nur {value} Tage ohne Netz: heute die IT informieren.</translation>
  </message>
  <message>
   <source>Room for {value} days without a network.</source>
   <translation>Platz für {value} Tage ohne Netz.</translation>
  </message>
  <message>
   <source>Saved, except what your IT has locked ({names}): that stays as it is.</source>
   <translation>Gespeichert, außer was Ihre IT gesperrt hat ({names}): Das bleibt, wie es ist.</translation>
  </message>
  <message>
   <source>Saved. It is sent by itself.</source>
   <translation>Gesichert. Es wird von selbst gesendet.</translation>
  </message>
  <message>
   <source>Scan the bars of the test card. No hand scanner here? Leave it.</source>
   <translation>Die Balken der Testkarte scannen. Kein Handscanner? Auslassen.</translation>
  </message>
  <message>
   <source>Scan the test label.</source>
   <translation>Das Testetikett scannen.</translation>
  </message>
  <message>
   <source>Sealed and like new: it can be sold as it is.</source>
   <translation>Versiegelt und wie neu: So kann es verkauft werden.</translation>
  </message>
  <message>
   <source>Set aside in quarantine. Your supervisor sees it.</source>
   <translation>In Quarantäne abgesondert. Die Schichtleitung sieht es.</translation>
  </message>
  <message>
   <source>Set aside. Your supervisor sees it. Look it over, then press Enter.</source>
   <translation>Abgesondert. Die Schichtleitung sieht es. Durchsehen, dann Enter.</translation>
  </message>
  <message>
   <source>Several command codes are in view. Nothing was done. Show one, and cover the others.</source>
   <translation>Mehrere Befehlscodes sind im Bild. Nichts geschah. Bitte nur einen zeigen, die anderen abdecken.</translation>
  </message>
  <message>
   <source>Sharp.</source>
   <translation>Scharf.</translation>
  </message>
  <message>
   <source>Shelf {shelf} is noted.</source>
   <translation>Regal {shelf} ist vermerkt.</translation>
  </message>
  <message>
   <source>Shows {grams} g.</source>
   <translation>Zeigt {grams} g.</translation>
  </message>
  <message>
   <source>Signed out. Not sent yet: {count}. They are kept here and go when the central is reached; leave the station on.</source>
   <translation>Abgemeldet. Noch nicht gesendet: {count}. Alles liegt hier und geht hinaus, sobald die Zentrale erreichbar ist; die Station anlassen.</translation>
  </message>
  <message>
   <source>Signed out. The parcel on the bench stays as it is.</source>
   <translation>Abgemeldet. Das Paket auf dem Tisch bleibt, wie es ist.</translation>
  </message>
  <message>
   <source>Something answers that is not the central (a log-in page, perhaps). Work is kept here.</source>
   <translation>Es antwortet etwas anderes als die Zentrale (vielleicht eine Anmeldeseite). Die Arbeit bleibt hier.</translation>
  </message>
  <message>
   <source>Something answers, but not as a central does. Work is kept here. Check the central's address in the settings.</source>
   <translation>Etwas antwortet, aber nicht wie eine Zentrale. Die Arbeit bleibt hier. Adresse in den Einstellungen prüfen.</translation>
  </message>
  <message>
   <source>Sound, {size_mb} MB; copied {hours} h ago.</source>
   <translation>In Ordnung, {size_mb} MB; vor {hours} h kopiert.</translation>
  </message>
  <message>
   <source>Sound, {size_mb} MB; not copied yet.</source>
   <translation>In Ordnung, {size_mb} MB; noch nicht kopiert.</translation>
  </message>
  <message>
   <source>Step back and keep others away. Take a photo only if it is safe, then call your supervisor.</source>
   <translation>Zurücktreten und andere fernhalten. Nur fotografieren, wenn es sicher ist, dann die Schichtleitung rufen.</translation>
  </message>
  <message>
   <source>Stop: empty box.</source>
   <translation>Stopp: leerer Karton.</translation>
  </message>
  <message>
   <source>Stop: hazardous.</source>
   <translation>Stopp: Gefahrgut.</translation>
  </message>
  <message>
   <source>Stop: somebody opened it on the way.</source>
   <translation>Stopp: unterwegs geöffnet worden.</translation>
  </message>
  <message>
   <source>Stop: these goods may not be handled here.</source>
   <translation>Stopp: Diese Ware darf hier nicht bearbeitet werden.</translation>
  </message>
  <message>
   <source>Take a photo of tape and opening before you go on.</source>
   <translation>Vor dem Weitermachen Klebeband und Öffnung fotografieren.</translation>
  </message>
  <message>
   <source>Taken back: nothing of it was sent. Change what is wrong and save it again.</source>
   <translation>Zurückgeholt: Nichts davon wurde gesendet. Falsches ändern und neu sichern.</translation>
  </message>
  <message>
   <source>Taken out: nothing of it is recorded.</source>
   <translation>Herausgenommen: Nichts davon ist erfasst.</translation>
  </message>
  <message>
   <source>That code holds nothing that can be read. Nothing was changed. Scan it again, or type the number under it.</source>
   <translation>Dieser Code enthält nichts Lesbares. Es wurde nichts geändert. Bitte noch einmal scannen oder die Nummer darunter eintippen.</translation>
  </message>
  <message>
   <source>That command does nothing at this step. Nothing was changed. The question on the screen comes first.</source>
   <translation>Dieser Befehl bewirkt hier nichts. Es wurde nichts geändert. Zuerst kommt die Frage auf dem Bildschirm.</translation>
  </message>
  <message>
   <source>That is a shelf's label. Nothing was changed. It is wanted only when a parcel is put away.</source>
   <translation>Das ist ein Regaletikett. Es wurde nichts geändert. Es wird nur gebraucht, wenn ein Paket abgestellt wird.</translation>
  </message>
  <message>
   <source>That is an item's code. Nothing was changed. Scan the label of its parcel first.</source>
   <translation>Das ist der Code eines Artikels. Es wurde nichts geändert. Bitte zuerst das Etikett des Pakets scannen.</translation>
  </message>
  <message>
   <source>That is not a number. Nothing was changed. Type digits, with a point or a comma.</source>
   <translation>Das ist keine Zahl. Es wurde nichts geändert. Bitte Ziffern eingeben, mit Punkt oder Komma.</translation>
  </message>
  <message>
   <source>That is not one of the answers here. Nothing was changed. Press a key that the screen shows.</source>
   <translation>Das ist hier keine Antwort. Es wurde nichts geändert. Eine Taste drücken, die auf dem Bildschirm steht.</translation>
  </message>
  <message>
   <source>That is not the PIN of {name}. One try is left. Scan your badge if you are not sure.</source>
   <translation>Das ist nicht die PIN von {name}. Noch ein Versuch. Im Zweifel den Ausweis scannen.</translation>
  </message>
  <message>
   <source>That is not the PIN of {name}. {tries} tries are left. Try again, or scan your badge.</source>
   <translation>Das ist nicht die PIN von {name}. Noch {tries} Versuche. Noch einmal eingeben oder den Ausweis scannen.</translation>
  </message>
  <message>
   <source>That is not the seal of {path}. Nothing was taken in. Compare it with the one shown where the bundle was made.</source>
   <translation>Das ist nicht das Siegel von {path}. Nichts wurde übernommen. Bitte mit dem vergleichen, das beim Erstellen gezeigt wurde.</translation>
  </message>
  <message>
   <source>That is not this parcel's label. Nothing was changed. Scan the label of this parcel.</source>
   <translation>Das ist nicht das Etikett dieses Pakets. Es wurde nichts geändert. Bitte das Etikett dieses Pakets scannen.</translation>
  </message>
  <message>
   <source>That key does nothing at this step. Nothing was changed. The question on the screen comes first.</source>
   <translation>Diese Taste bewirkt hier nichts. Es wurde nichts geändert. Zuerst kommt die Frage auf dem Bildschirm.</translation>
  </message>
  <message>
   <source>That label belongs to another item. Nothing was changed. Scan the one that was just printed.</source>
   <translation>Das Etikett gehört zu einem anderen Artikel. Es wurde nichts geändert. Das eben gedruckte scannen.</translation>
  </message>
  <message>
   <source>That label is a parcel's that was put aside. Nothing was changed. Finish this one first, then scan it again.</source>
   <translation>Das ist das Etikett eines abgestellten Pakets. Es wurde nichts geändert. Erst dieses beenden, dann erneut scannen.</translation>
  </message>
  <message>
   <source>That number is not known as it is. These returns nearly fit: choose only what the label really says.</source>
   <translation>Diese Nummer ist so nicht bekannt. Diese Retouren passen fast: Bitte nur wählen, was wirklich auf dem Etikett steht.</translation>
  </message>
  <message>
   <source>That parcel is put aside no more. Nothing was changed. Somebody went on with it.</source>
   <translation>Dieses Paket ist nicht mehr abgestellt. Nichts wurde geändert. Jemand hat es fortgesetzt.</translation>
  </message>
  <message>
   <source>The bench check is kept and goes to the central.</source>
   <translation>Die Platzprüfung ist gesichert und geht an die Zentrale.</translation>
  </message>
  <message>
   <source>The bench was not checked today: F8, it takes 20 seconds.</source>
   <translation>Der Platz wurde heute nicht geprüft: F8, es dauert 20 Sekunden.</translation>
  </message>
  <message>
   <source>The brand's rule says so.</source>
   <translation>So will es die Regel der Marke.</translation>
  </message>
  <message>
   <source>The bundle could not be written: {reason}. Nothing was left behind, and all work is kept here. Take another disk, or free some space.</source>
   <translation>Das Bündel konnte nicht geschrieben werden: {reason}. Nichts blieb zurück, und alle Arbeit ist noch hier. Bitte einen anderen Datenträger nehmen oder Platz schaffen.</translation>
  </message>
  <message>
   <source>The camera films.</source>
   <translation>Die Kamera filmt.</translation>
  </message>
  <message>
   <source>The camera gives {width} × {height} only: small codes are not read. Choose a larger size (F10).</source>
   <translation>Die Kamera liefert nur {width} × {height}: Kleine Codes werden nicht gelesen. Bitte eine größere Auflösung wählen (F10).</translation>
  </message>
  <message>
   <source>The camera's picture is black. Take off the lens cap, or check the light. Scanner and keyboard work on.</source>
   <translation>Das Kamerabild ist schwarz. Kappe abnehmen oder das Licht prüfen. Scanner und Tastatur arbeiten weiter.</translation>
  </message>
  <message>
   <source>The camera's picture stands still. Unplug the camera and plug it in again. Scanner and keyboard work on.</source>
   <translation>Das Kamerabild steht still. Kamera ausstecken und wieder einstecken. Scanner und Tastatur arbeiten weiter.</translation>
  </message>
  <message>
   <source>The central answers in {ms} ms, and its certificate is trusted.</source>
   <translation>Die Zentrale antwortet in {ms} ms, und ihrem Zertifikat wird vertraut.</translation>
  </message>
  <message>
   <source>The central answers in {ms} ms, over a line that is not encrypted.</source>
   <translation>Die Zentrale antwortet in {ms} ms, über eine unverschlüsselte Leitung.</translation>
  </message>
  <message>
   <source>The central at {url} did not enrol this station. {reason} Nothing was changed here.</source>
   <translation>Die Zentrale unter {url} hat diese Station nicht angemeldet. {reason} Hier wurde nichts geändert.</translation>
  </message>
  <message>
   <source>The central could not accept this record. It is kept here; a supervisor decides.</source>
   <translation>Die Zentrale konnte diesen Beleg nicht annehmen. Er bleibt hier; die Schichtleitung entscheidet.</translation>
  </message>
  <message>
   <source>The central could not take all of it. {reason} What it took counts once; run the same command again.</source>
   <translation>Die Zentrale konnte nicht alles annehmen. {reason} Angenommenes zählt einmal; denselben Befehl noch einmal ausführen.</translation>
  </message>
  <message>
   <source>The central did not answer in time. You can go on: work is kept here and sent again by itself.</source>
   <translation>Die Zentrale antwortete nicht rechtzeitig. Es kann weitergehen: Alles bleibt hier und wird erneut gesendet.</translation>
  </message>
  <message>
   <source>The central does not accept this station's token. Work is kept here. Call your supervisor.</source>
   <translation>Die Zentrale nimmt den Schlüssel dieser Station nicht an. Die Arbeit bleibt hier. Bitte die Schichtleitung rufen.</translation>
  </message>
  <message>
   <source>The central has another record of this parcel. Both are kept; a supervisor decides.</source>
   <translation>Die Zentrale hat einen anderen Beleg zu diesem Paket. Beide bleiben erhalten; die Schichtleitung entscheidet.</translation>
  </message>
  <message>
   <source>The central has it. Somebody there has to decide; nothing is left to do at the bench.</source>
   <translation>Die Zentrale hat es. Dort muss jemand entscheiden; am Tisch ist nichts mehr zu tun.</translation>
  </message>
  <message>
   <source>The central is busy. Work is kept here and sent again by itself.</source>
   <translation>Die Zentrale ist beschäftigt. Die Arbeit bleibt hier und wird von selbst noch einmal gesendet.</translation>
  </message>
  <message>
   <source>The central's certificate has expired, so it cannot be trusted. Work is kept here. Tell your IT; check this PC's date, too.</source>
   <translation>Das Zertifikat der Zentrale ist abgelaufen. Die Arbeit bleibt hier. IT informieren; auch das Datum des PCs prüfen.</translation>
  </message>
  <message>
   <source>The central's certificate is not valid yet by this PC's clock. Work is kept here. Check this PC's date and time.</source>
   <translation>Nach der Uhr dieses PCs gilt das Zertifikat noch nicht. Die Arbeit bleibt hier. Datum und Uhrzeit prüfen.</translation>
  </message>
  <message>
   <source>The central's computer is there, but the central is not running on it. You can go on: work is kept here and sent when it runs.</source>
   <translation>Der Rechner ist da, aber die Zentrale läuft nicht. Es kann weitergehen: Alles bleibt hier, bis sie läuft.</translation>
  </message>
  <message>
   <source>The certificate belongs to another computer than the central. Nothing was sent; work is kept here. Tell your IT.</source>
   <translation>Das Zertifikat gehört einem anderen Rechner. Nichts wurde gesendet; die Arbeit bleibt hier. IT informieren.</translation>
  </message>
  <message>
   <source>The command sheet was written to {path}. Open it and print it.</source>
   <translation>Das Befehlsblatt liegt in {path}. Öffnen und drucken.</translation>
  </message>
  <message>
   <source>The corners of the picture are black: the lens does not fit, or something covers it. Scanner and keyboard work on. Look at the lens.</source>
   <translation>Die Bildecken sind schwarz: Das Objektiv passt nicht oder etwas verdeckt es. Scanner und Tastatur arbeiten weiter. Objektiv prüfen.</translation>
  </message>
  <message>
   <source>The data are of an older version; the next start brings them to this one's form, after a copy.</source>
   <translation>Die Daten sind von einer älteren Version; der nächste Start bringt sie nach einer Kopie auf diese.</translation>
  </message>
  <message>
   <source>The data file is damaged. Close the station and start it again: it repairs itself from its copy and journal.</source>
   <translation>Die Datendatei ist beschädigt. Schließen Sie die Station und starten Sie sie neu: Sie repariert sich aus Kopie und Journal.</translation>
  </message>
  <message>
   <source>The data folder {path} cannot be written. Nothing was changed. Check its rights, or set another folder.</source>
   <translation>Der Datenordner {path} ist nicht beschreibbar. Nichts wurde geändert. Bitte die Rechte prüfen oder einen anderen Ordner einstellen.</translation>
  </message>
  <message>
   <source>The disk is nearly full ({free_mb} MB left). Everything is kept, and photos that the central has were made smaller. Free some space soon.</source>
   <translation>Der Datenträger ist fast voll (noch {free_mb} MB). Alles ist gesichert; Fotos, die die Zentrale hat, wurden verkleinert. Bitte bald Platz schaffen.</translation>
  </message>
  <message>
   <source>The embedded central did not start. {reason}</source>
   <translation>Die eingebettete Zentrale ist nicht gestartet. {reason}</translation>
  </message>
  <message>
   <source>The empty scale shows {value} g: clear it and press its zero key.</source>
   <translation>Die leere Waage zeigt {value} g: frei räumen und Nulltaste drücken.</translation>
  </message>
  <message>
   <source>The file that says which proxy to use (PAC) cannot be read or says no way. Work is kept here. Tell your IT.</source>
   <translation>Die Datei, die den Proxy nennt (PAC), ist nicht lesbar oder nennt keinen Weg. Die Arbeit bleibt hier. Sagen Sie es Ihrer IT.</translation>
  </message>
  <message>
   <source>The floor is for supervisors. Nothing was changed. Let one sign in here to see it.</source>
   <translation>Die Halle ist für die Schichtleitung. Nichts wurde geändert. Wer sie leitet, meldet sich hier an und sieht sie.</translation>
  </message>
  <message>
   <source>The label does not come out: look at the printer, then F8 twice.</source>
   <translation>Das Etikett kommt nicht: nach dem Drucker sehen, dann zweimal F8.</translation>
  </message>
  <message>
   <source>The label is printed again.</source>
   <translation>Das Etikett wird noch einmal gedruckt.</translation>
  </message>
  <message>
   <source>The last step could not be written to disk. Do not switch off; free some space.</source>
   <translation>Der letzte Schritt konnte nicht auf den Datenträger geschrieben werden. Nicht ausschalten; bitte Platz schaffen.</translation>
  </message>
  <message>
   <source>The measurement was given up: {reason}.</source>
   <translation>Die Messung wurde abgebrochen: {reason}.</translation>
  </message>
  <message>
   <source>The opening is filmed.</source>
   <translation>Das Öffnen wird gefilmt.</translation>
  </message>
  <message>
   <source>The parcel could not be saved. Everything you entered is kept. Press Enter again.</source>
   <translation>Das Paket konnte nicht gesichert werden. Alles Eingegebene ist noch da. Bitte Enter noch einmal drücken.</translation>
  </message>
  <message>
   <source>The parcel is being saved. Nothing was changed. Scan the next one in a moment.</source>
   <translation>Das Paket wird gerade gesichert. Es wurde nichts geändert. Das nächste bitte gleich scannen.</translation>
  </message>
  <message>
   <source>The parcel you had in hand could not be put back. What was saved is kept. Scan its label again.</source>
   <translation>Das Paket in Arbeit konnte nicht wiederhergestellt werden. Gesichertes bleibt erhalten. Bitte sein Etikett noch einmal scannen.</translation>
  </message>
  <message>
   <source>The parcel you had in hand was put back. Look it over: the last step may be missing.</source>
   <translation>Das Paket in Arbeit wurde wiederhergestellt. Bitte durchsehen: Der letzte Schritt kann fehlen.</translation>
  </message>
  <message>
   <source>The photo was not saved. The parcel is kept. Free some space, then take it again.</source>
   <translation>Das Foto wurde nicht gesichert. Das Paket bleibt erhalten. Bitte Platz schaffen und noch einmal aufnehmen.</translation>
  </message>
  <message>
   <source>The picture {name} cannot be read: {reason}. It was passed over.</source>
   <translation>Das Bild {name} ist nicht lesbar: {reason}. Es wurde übergangen.</translation>
  </message>
  <message>
   <source>The printer does not answer. The item waits for its label; go on with the next one.</source>
   <translation>Der Drucker antwortet nicht. Der Artikel wartet auf sein Etikett; weiter mit dem nächsten.</translation>
  </message>
  <message>
   <source>The printer fell silent during the label. Is there a whole label? Scan it. If not, print again.</source>
   <translation>Der Drucker verstummte beim Drucken. Ist das Etikett ganz? Scannen. Wenn nicht, erneut drucken.</translation>
  </message>
  <message>
   <source>The proxy of this network wants a user and password. Work is kept here. Tell your IT.</source>
   <translation>Der Proxy dieses Netzes verlangt Benutzer und Passwort. Die Arbeit bleibt hier. Bitte die IT informieren.</translation>
  </message>
  <message>
   <source>The reason is missing. Nothing was changed. Write what to look for, then choose again.</source>
   <translation>Der Grund fehlt. Es wurde nichts geändert. Aufschreiben, worauf zu achten ist, dann noch einmal wählen.</translation>
  </message>
  <message>
   <source>The rest is noted as missing. Look it over, then press Enter.</source>
   <translation>Der Rest ist als fehlend vermerkt. Bitte durchsehen, dann Enter drücken.</translation>
  </message>
  <message>
   <source>The rest stays open for another box or another bench. Press Enter to save what is here.</source>
   <translation>Der Rest bleibt offen für einen anderen Karton oder Platz. Enter sichert, was hier ist.</translation>
  </message>
  <message>
   <source>The scale does not answer: check its cable.</source>
   <translation>Die Waage antwortet nicht: Kabel prüfen.</translation>
  </message>
  <message>
   <source>The scale {name} cannot be read: {reason}. Work goes on without it. Check its cable.</source>
   <translation>Die Waage {name} ist nicht lesbar: {reason}. Es geht ohne sie weiter. Kabel prüfen.</translation>
  </message>
  <message>
   <source>The scale {name} is gone. Work goes on without it. Check its cable.</source>
   <translation>Die Waage {name} ist weg. Es geht ohne sie weiter. Kabel prüfen.</translation>
  </message>
  <message>
   <source>The scanner reads.</source>
   <translation>Der Scanner liest.</translation>
  </message>
  <message>
   <source>The settings could not be saved to {path} ({reason}). They hold until the station is closed. Make room or give rights there.</source>
   <translation>Die Einstellungen ließen sich nicht in {path} sichern ({reason}). Sie gelten bis zum Schließen. Platz oder Rechte schaffen.</translation>
  </message>
  <message>
   <source>The station is running already on this data (process {pid}, since {since}). Use that one.</source>
   <translation>Die Station läuft auf diesen Daten schon (Prozess {pid}, seit {since}). Bitte jene benutzen.</translation>
  </message>
  <message>
   <source>The station's data could not be copied: {reason}. Nothing is lost, and work goes on. Free some space, or call your IT.</source>
   <translation>Die Daten der Station konnten nicht kopiert werden: {reason}. Nichts ist verloren, es geht weiter. Bitte Platz schaffen oder die IT rufen.</translation>
  </message>
  <message>
   <source>The station's data could not be read or written: {reason}. What was saved is kept. Free some space, then try again.</source>
   <translation>Die Daten der Station konnten nicht gelesen oder geschrieben werden: {reason}. Gesichertes bleibt erhalten. Bitte Platz schaffen und noch einmal versuchen.</translation>
  </message>
  <message>
   <source>The station's data file is damaged and its copy could not be put in its place: {reason}. All files are kept. Free some space, then start again.</source>
   <translation>Die Datendatei der Station ist beschädigt, und ihre Kopie konnte nicht eingesetzt werden: {reason}. Alle Dateien sind noch da. Bitte Platz schaffen und neu starten.</translation>
  </message>
  <message>
   <source>The station's data file is damaged. It was left as it is. Call your IT.</source>
   <translation>Die Datendatei der Station ist beschädigt. Sie wurde so belassen. Bitte die IT rufen.</translation>
  </message>
  <message>
   <source>The station's data file was damaged and there was no copy yet. {parcels} parcels were put back; no saved parcel is missing. Returns are read from the central again. The damaged file is kept in {kept}; tell your IT.</source>
   <translation>Die Datendatei war beschädigt, eine Kopie gab es noch nicht. {parcels} Pakete wurden wiederhergestellt; kein gesichertes fehlt. Die Retouren kommen neu von der Zentrale. Die Datei liegt in {kept}; bitte der IT melden.</translation>
  </message>
  <message>
   <source>The station's data file was damaged. The copy of {backup_at} is in its place, and {parcels} parcels saved since were put back. No saved parcel is missing. The damaged file is kept in {kept}; tell your IT.</source>
   <translation>Die Datendatei war beschädigt. Die Kopie vom {backup_at} ist eingesetzt, {parcels} seither gesicherte Pakete wurden wiederhergestellt. Keines fehlt. Die Datei liegt in {kept}; bitte der IT melden.</translation>
  </message>
  <message>
   <source>The station's data file was damaged. {parcels} parcels saved since its last copy ({backup_at}) were put back, but {lines} or more could not be read and may be missing. All files are kept in {kept}. Call your IT before you go on.</source>
   <translation>Die Datendatei war beschädigt. {parcels} seit der letzten Kopie ({backup_at}) gesicherte Pakete wurden wiederhergestellt, {lines} oder mehr waren nicht lesbar und können fehlen. Alle Dateien liegen in {kept}. Bitte zuerst die IT rufen.</translation>
  </message>
  <message>
   <source>The station's data was written by a newer version. Nothing was changed. Install that version.</source>
   <translation>Die Daten der Station stammen von einer neueren Version. Nichts wurde geändert. Bitte jene Version installieren.</translation>
  </message>
  <message>
   <source>The station's token could not be kept in {path}. Make room or give rights there, then enrol with a new code.</source>
   <translation>Das Token der Station konnte nicht in {path} abgelegt werden. Bitte dort Platz oder Rechte schaffen und mit einem neuen Code anmelden.</translation>
  </message>
  <message>
   <source>The support bundle could not be written to {path}: {reason}. Nothing was left behind. Take another disk, or free some space.</source>
   <translation>Das Support-Paket konnte nicht nach {path} geschrieben werden: {reason}. Nichts blieb zurück. Nehmen Sie einen anderen Datenträger oder schaffen Sie Platz.</translation>
  </message>
  <message>
   <source>The support bundle is in {path}. It holds no customer's data and no password; send it to your IT.</source>
   <translation>Das Support-Paket liegt in {path}. Es enthält keine Kundendaten und kein Passwort; schicken Sie es Ihrer IT.</translation>
  </message>
  <message>
   <source>The test card could not be written to {path}. Nothing was written. Choose another folder.</source>
   <translation>Die Testkarte ließ sich nicht nach {path} schreiben. Es wurde nichts geschrieben. Anderen Ordner wählen.</translation>
  </message>
  <message>
   <source>The video of the opening is saved.</source>
   <translation>Das Video vom Öffnen ist gesichert.</translation>
  </message>
  <message>
   <source>The video was not saved: {reason}. The parcel is kept. Take photos instead.</source>
   <translation>Das Video wurde nicht gesichert: {reason}. Das Paket bleibt erhalten. Bitte Fotos aufnehmen.</translation>
  </message>
  <message>
   <source>The video {name} has ended. Scanner and keyboard work on. Choose another camera (F10).</source>
   <translation>Das Video {name} ist zu Ende. Scanner und Tastatur arbeiten weiter. Andere Kamera wählen (F10).</translation>
  </message>
  <message>
   <source>There are {limit} photos of this already. They are kept; more are not needed.</source>
   <translation>Davon gibt es schon {limit} Fotos. Sie sind gesichert; mehr braucht es nicht.</translation>
  </message>
  <message>
   <source>There is no label to print yet. Nothing was changed. Finish an item first.</source>
   <translation>Noch gibt es kein Etikett zu drucken. Es wurde nichts geändert. Zuerst einen Artikel fertigstellen.</translation>
  </message>
  <message>
   <source>There is no such record on this PC. Nothing was changed. Look for it at the bench that recorded it.</source>
   <translation>Auf diesem PC gibt es keinen solchen Beleg. Es wurde nichts geändert. An dem Platz suchen, der ihn erfasst hat.</translation>
  </message>
  <message>
   <source>There is no token for {url} here. Enrol first: receiving-station enrol URL CODE</source>
   <translation>Für {url} gibt es hier kein Token. Bitte zuerst anmelden: receiving-station enrol URL CODE</translation>
  </message>
  <message>
   <source>There is nothing to take back here. Nothing was changed. Esc leaves this parcel.</source>
   <translation>Hier gibt es nichts zurückzunehmen. Es wurde nichts geändert. Esc verlässt dieses Paket.</translation>
  </message>
  <message>
   <source>This PC has no font for this language: some signs will look like boxes. Ask your IT to install Noto Sans CJK.</source>
   <translation>Diesem PC fehlt eine Schrift für diese Sprache: Manche Zeichen erscheinen als Kästchen. Bitte die IT Noto Sans CJK installieren lassen.</translation>
  </message>
  <message>
   <source>This PC has no way to the central's network. You can go on: work is kept here. Check the cable or the Wi-Fi.</source>
   <translation>Dieser PC erreicht das Netz der Zentrale nicht. Es kann weitergehen, alles bleibt hier. Kabel oder WLAN prüfen.</translation>
  </message>
  <message>
   <source>This PC's clock and the central's differ by {seconds} s.</source>
   <translation>Die Uhr dieses PCs und die der Zentrale weichen um {seconds} s ab.</translation>
  </message>
  <message>
   <source>This PC's clock is {minutes} minutes ahead of the central's. Work is kept and sent. Set the clock of this PC.</source>
   <translation>Die Uhr dieses PCs geht {minutes} Minuten vor. Die Arbeit wird gesichert und gesendet. Bitte die Uhr stellen.</translation>
  </message>
  <message>
   <source>This PC's clock is {minutes} minutes behind the central's. Work is kept and sent. Set the clock of this PC.</source>
   <translation>Die Uhr dieses PCs geht {minutes} Minuten nach. Die Arbeit wird gesichert und gesendet. Bitte die Uhr stellen.</translation>
  </message>
  <message>
   <source>This bench has no printer.</source>
   <translation>Dieser Platz hat keinen Drucker.</translation>
  </message>
  <message>
   <source>This bench has no scale.</source>
   <translation>Dieser Platz hat keine Waage.</translation>
  </message>
  <message>
   <source>This command is not known here. Nothing was changed. Print a new command sheet.</source>
   <translation>Dieser Befehl ist hier nicht bekannt. Nichts wurde geändert. Bitte ein neues Befehlsblatt drucken.</translation>
  </message>
  <message>
   <source>This item needs a photo. Its answers are kept. Put it under the camera and press Space.</source>
   <translation>Dieser Artikel braucht ein Foto. Die Antworten bleiben. Unter die Kamera legen und Leertaste drücken.</translation>
  </message>
  <message>
   <source>This network wants somebody to log in first (a page answers in the central's place). Work is kept here. Open a browser and log in.</source>
   <translation>Dieses Netz verlangt eine Anmeldung (eine andere Seite antwortet). Alles bleibt hier. Im Browser anmelden.</translation>
  </message>
  <message>
   <source>This parcel is no practice: it counts and is sent. Everything is as it was put aside.</source>
   <translation>Dieses Paket ist keine Übung: Es zählt und wird gesendet. Alles ist wie beim Abstellen.</translation>
  </message>
  <message>
   <source>This parcel is not in the local data, and the central cannot be asked now. Park it: it is looked up again when the network is back.</source>
   <translation>Dieses Paket ist hier nicht bekannt, und die Zentrale ist gerade nicht zu fragen. Bitte abstellen: Sobald das Netz wieder da ist, wird gesucht.</translation>
  </message>
  <message>
   <source>This parcel was closed without a record. Scan it again at any time.</source>
   <translation>Dieses Paket wurde ohne Beleg geschlossen. Es kann jederzeit neu gescannt werden.</translation>
  </message>
  <message>
   <source>This person has no PIN. Nothing was changed. Scan the badge instead.</source>
   <translation>Für diese Person gibt es keine PIN. Es wurde nichts geändert. Bitte den Ausweis scannen.</translation>
  </message>
  <message>
   <source>This program came by no package, so there is nothing to update. Nothing was changed.</source>
   <translation>Dieses Programm kam nicht als Paket, es gibt also nichts zu aktualisieren. Nichts wurde geändert.</translation>
  </message>
  <message>
   <source>This question needs an answer. Nothing was changed. Press one of its keys; unanswered means quarantine.</source>
   <translation>Diese Frage braucht eine Antwort. Es wurde nichts geändert. Taste drücken; ohne Antwort: Quarantäne.</translation>
  </message>
  <message>
   <source>This record is being sent right now. Nothing was changed. Correct it when the central has answered.</source>
   <translation>Dieser Beleg wird gerade gesendet. Nichts wurde geändert. Nach der Antwort der Zentrale berichtigen.</translation>
  </message>
  <message>
   <source>This record was corrected before. Nothing was changed. Correct the newer one.</source>
   <translation>Dieser Beleg wurde schon berichtigt. Nichts wurde geändert. Bitte den neueren berichtigen.</translation>
  </message>
  <message>
   <source>This return was received here before. That record is kept. Add only what is new in this parcel.</source>
   <translation>Diese Retoure wurde hier schon angenommen. Der Beleg bleibt. Bitte nur erfassen, was in diesem Paket neu ist.</translation>
  </message>
  <message>
   <source>This station has no token for its central. Work is kept here. Enrol it with a code: receiving-station enrol</source>
   <translation>Diese Station hat kein Token für ihre Zentrale. Die Arbeit bleibt hier. Melden Sie sie mit einem Code an: receiving-station enrol</translation>
  </message>
  <message>
   <source>This unit was received already ({units} in its parcel, by {operator}): {word}.</source>
   <translation>Dieses Teil wurde schon angenommen ({units} im Paket, durch {operator}): {word}.</translation>
  </message>
  <message>
   <source>Too bright: less light, please.</source>
   <translation>Zu hell: bitte weniger Licht.</translation>
  </message>
  <message>
   <source>Too dark: more light, please.</source>
   <translation>Zu dunkel: bitte mehr Licht.</translation>
  </message>
  <message>
   <source>Too far away: bring it nearer to the camera.</source>
   <translation>Zu weit weg: bitte näher an die Kamera.</translation>
  </message>
  <message>
   <source>Too light: {grams} g, and it should be {due} g. Film the opening: cut the tape under the camera.</source>
   <translation>Zu leicht: {grams} g statt {due} g. Das Öffnen filmen: das Band unter der Kamera schneiden.</translation>
  </message>
  <message>
   <source>Too many wrong PINs for {name}: locked for {minutes} min. Work is kept. Scan the badge, or call your supervisor.</source>
   <translation>Zu viele falsche PINs für {name}: {minutes} min gesperrt. Die Arbeit bleibt erhalten. Ausweis scannen oder Schichtleitung rufen.</translation>
  </message>
  <message>
   <source>Too near for a large label: hang the camera higher.</source>
   <translation>Zu nah für große Etiketten: Kamera höher hängen.</translation>
  </message>
  <message>
   <source>Unsafe item. Nothing else goes on until it is set aside.</source>
   <translation>Gefährlicher Artikel. Es geht erst weiter, wenn er abgesondert ist.</translation>
  </message>
  <message>
   <source>Unsafe: nobody touches it until it is cleared.</source>
   <translation>Gefährlich: Niemand fasst es an, bis es freigegeben ist.</translation>
  </message>
  <message>
   <source>Used: it is worth preparing before it is sold.</source>
   <translation>Gebraucht: Es lohnt sich, es vor dem Verkauf aufzubereiten.</translation>
  </message>
  <message>
   <source>Version {other} does not run well, and the one before could not read the data any more. Nothing was lost. A newer version has to come: tell who publishes it.</source>
   <translation>Version {other} läuft nicht gut, die vorige kann die Daten nicht mehr lesen. Nichts ging verloren. Eine neuere muss her: Herausgeber fragen.</translation>
  </message>
  <message>
   <source>Version {version} could not read this station's data. Nothing was changed. Tell who publishes it.</source>
   <translation>Version {version} könnte die Daten dieser Station nicht lesen. Nichts wurde geändert. Dem Herausgeber Bescheid geben.</translation>
  </message>
  <message>
   <source>Version {version} does not work here: {reason}. Nothing was changed. Send the output to who publishes it.</source>
   <translation>Version {version} funktioniert hier nicht: {reason}. Nichts wurde geändert. Die Ausgabe an den Herausgeber schicken.</translation>
  </message>
  <message>
   <source>Version {version} is not in the update repository, so there would be no way back. Nothing was changed. Publish its package too.</source>
   <translation>Version {version} liegt nicht im Update-Verzeichnis, es gäbe also keinen Weg zurück. Nichts wurde geändert. Auch dieses Paket veröffentlichen.</translation>
  </message>
  <message>
   <source>Version {version} starts, reads a label, opens the data and draws its window.</source>
   <translation>Version {version} startet, liest ein Etikett, öffnet die Daten und zeichnet ihr Fenster.</translation>
  </message>
  <message>
   <source>Version {version} stays: what the update repository gives is not validly signed, or too old. It was refused. Tell who publishes it.</source>
   <translation>Version {version} bleibt: Was das Update-Verzeichnis liefert, ist nicht gültig signiert oder zu alt, also abgelehnt. Herausgeber fragen.</translation>
  </message>
  <message>
   <source>Version {version}, the newest for its ring ({ring}).</source>
   <translation>Version {version}, die neueste für ihren Ring ({ring}).</translation>
  </message>
  <message>
   <source>Version {version}.</source>
   <translation>Version {version}.</translation>
  </message>
  <message>
   <source>Version {version}. The list of versions (ring {ring}) is not reached: this station gets no updates. It works on. Look at its network.</source>
   <translation>Version {version}. Die Liste der Versionen (Ring {ring}) ist nicht erreichbar: keine Updates. Die Arbeit geht weiter. Netzwerk prüfen.</translation>
  </message>
  <message>
   <source>Version {version}. The list of versions (ring {ring}) was not read for days: this station gets no updates. It works on. Look at its network.</source>
   <translation>Version {version}. Die Liste der Versionen (Ring {ring}) wurde seit Tagen nicht gelesen: keine Updates. Die Arbeit geht weiter. Netzwerk prüfen.</translation>
  </message>
  <message>
   <source>Version {version}. Version {other} comes in the next quiet hours (ring {ring}).</source>
   <translation>Version {version}. Version {other} kommt in den nächsten ruhigen Stunden (Ring {ring}).</translation>
  </message>
  <message>
   <source>Version {version}. Version {other} did not work here and was taken back; nothing was lost. Tell who publishes it.</source>
   <translation>Version {version}. Version {other} funktionierte hier nicht und wurde zurückgenommen; nichts ging verloren. Dem Herausgeber Bescheid geben.</translation>
  </message>
  <message>
   <source>Version {version}. Version {other} is here and is installed when the bench is closed (ring {ring}).</source>
   <translation>Version {version}. Version {other} liegt bereit und wird installiert, sobald der Platz geschlossen ist (Ring {ring}).</translation>
  </message>
  <message>
   <source>What is printed there fits no return. Nothing was changed. Type the number, or park the parcel.</source>
   <translation>Was dort gedruckt ist, passt zu keiner Retoure. Es wurde nichts geändert. Bitte die Nummer eintippen oder das Paket abstellen.</translation>
  </message>
  <message>
   <source>What was recorded here would be forgotten. Until then all is kept. Scan the parcel's label to forget it; Esc goes back.</source>
   <translation>Das hier Erfasste würde vergessen. Bis dahin bleibt alles. Zum Vergessen das Etikett scannen; Esc geht zurück.</translation>
  </message>
  <message>
   <source>Written to {path}. Print it at 100 %, not fitted to the page.</source>
   <translation>In {path} geschrieben. Bitte mit 100 % drucken, nicht an die Seite angepasst.</translation>
  </message>
  <message>
   <source>You are back where the station stopped. Nothing was lost.</source>
   <translation>Es geht dort weiter, wo die Station stehen blieb. Nichts ging verloren.</translation>
  </message>
  <message>
   <source>Your IT has set another central for this station ({url}). Nothing was changed. Use that address.</source>
   <translation>Ihre IT hat für diese Station eine andere Zentrale festgelegt ({url}). Nichts wurde geändert. Nehmen Sie diese Adresse.</translation>
  </message>
  <message>
   <source>it is not connected</source>
   <translation>nicht angeschlossen</translation>
  </message>
  <message>
   <source>something else holds it</source>
   <translation>Etwas anderes hält sie fest</translation>
  </message>
  <message>
   <source>something else uses it</source>
   <translation>etwas anderes benutzt sie</translation>
  </message>
  <message>
   <source>the camera gave no picture</source>
   <translation>Die Kamera lieferte kein Bild</translation>
  </message>
  <message>
   <source>the camera gives no picture</source>
   <translation>die Kamera liefert kein Bild</translation>
  </message>
  <message>
   <source>the data file is damaged; close the station and start it again, it repairs itself</source>
   <translation>Die Datendatei ist beschädigt; bitte die Station schließen und neu starten, sie repariert sich selbst</translation>
  </message>
  <message>
   <source>the disk does not take it</source>
   <translation>Der Datenträger nimmt es nicht an</translation>
  </message>
  <message>
   <source>the disk is full</source>
   <translation>Der Datenträger ist voll</translation>
  </message>
  <message>
   <source>the printer does not finish</source>
   <translation>der Drucker wird nicht fertig</translation>
  </message>
  <message>
   <source>the printer is open</source>
   <translation>der Drucker ist offen</translation>
  </message>
  <message>
   <source>the printer is out of labels</source>
   <translation>keine Etiketten mehr</translation>
  </message>
  <message>
   <source>the printer is out of ribbon</source>
   <translation>kein Farbband mehr</translation>
  </message>
  <message>
   <source>the printer is paused</source>
   <translation>der Drucker pausiert</translation>
  </message>
  <message>
   <source>the system's printing refused it</source>
   <translation>das Drucksystem lehnte es ab</translation>
  </message>
  <message>
   <source>this computer cannot write video</source>
   <translation>dieser Rechner kann kein Video schreiben</translation>
  </message>
  <message>
   <source>this computer has no printer of that name</source>
   <translation>kein Drucker dieses Namens</translation>
  </message>
  <message>
   <source>this user may not use it</source>
   <translation>dieser Benutzer darf sie nicht benutzen</translation>
  </message>
  <message>
   <source>{count} announcements need a newer version of this program. They are kept aside; everything else arrived. Tell your IT.</source>
   <translation>{count} Ankündigungen brauchen eine neuere Version. Sie liegen beiseite; alles andere kam an. IT informieren.</translation>
  </message>
  <message>
   <source>{count} returns are open. Scan on: each item finds its own return.</source>
   <translation>{count} Retouren sind offen. Weiter scannen: Jeder Artikel findet seine.</translation>
  </message>
  <message>
   <source>{count} settings are locked by IT in {path}: {names}.</source>
   <translation>{count} Einstellungen hat die IT in {path} gesperrt: {names}.</translation>
  </message>
  <message>
   <source>{count} × {item} are done.</source>
   <translation>{count} × {item}: fertig.</translation>
  </message>
  <message>
   <source>{count} × {item}: one answer for all of them.</source>
   <translation>{count} × {item}: eine Antwort für alle.</translation>
  </message>
  <message>
   <source>{drafts} unfinished parcels of another version cannot be shown here. They and their photos are kept. Scan their labels again, and tell your IT.</source>
   <translation>{drafts} unfertige Pakete einer anderen Version sind hier nicht darstellbar. Sie und ihre Fotos sind noch da. Bitte ihre Etiketten neu scannen und die IT informieren.</translation>
  </message>
  <message>
   <source>{free_gb} GB are free. For how many days that lasts is known after the first day of work.</source>
   <translation>{free_gb} GB sind frei. Für wie viele Tage das reicht, ist nach dem ersten Arbeitstag bekannt.</translation>
  </message>
  <message>
   <source>{item} belongs to {rma}: that return is open too now.</source>
   <translation>{item} gehört zu {rma}: Diese Retoure ist jetzt auch offen.</translation>
  </message>
  <message>
   <source>{item} is done.</source>
   <translation>{item} ist fertig.</translation>
  </message>
  <message>
   <source>{item} is in this parcel's record already. It was not recorded again. Scan the next item.</source>
   <translation>{item} ist in diesem Paket schon erfasst. Es wurde nicht noch einmal erfasst. Den nächsten Artikel scannen.</translation>
  </message>
  <message>
   <source>{item} is not in this return. Nothing was changed. F3 adds it as an extra, F1 if it came instead of another.</source>
   <translation>{item} gehört nicht zu dieser Retoure. Es wurde nichts geändert. F3 nimmt es zusätzlich auf, F1, wenn es statt eines anderen kam.</translation>
  </message>
  <message>
   <source>{item} was scanned before and not recorded. Nothing was changed. Backspace takes you back to it.</source>
   <translation>{item} wurde vorher gescannt, aber nicht erfasst. Es wurde nichts geändert. Die Rücktaste führt dorthin zurück.</translation>
  </message>
  <message>
   <source>{item}: all announced units are here already. F3 adds one more.</source>
   <translation>{item}: Alle angekündigten Teile sind schon da. F3 nimmt eines mehr auf.</translation>
  </message>
  <message>
   <source>{item}: answer its questions again. Photos and note are kept.</source>
   <translation>{item}: Fragen noch einmal beantworten. Fotos und Notiz bleiben.</translation>
  </message>
  <message>
   <source>{item}: answer the questions.</source>
   <translation>{item}: bitte die Fragen beantworten.</translation>
  </message>
  <message>
   <source>{item}: its label is on.</source>
   <translation>{item}: Etikett ist dran.</translation>
  </message>
  <message>
   <source>{item}: {count} came before, and no more are announced. F3 adds it as one too many.</source>
   <translation>{item}: {count} kamen schon, mehr sind nicht angekündigt. F3 nimmt ihn als einen zu viel auf.</translation>
  </message>
  <message>
   <source>{lines} lines of the station's journal cannot be read. Everything is in the data file still. Tell your IT: the disk may be failing.</source>
   <translation>{lines} Zeilen im Journal der Station sind nicht lesbar. In der Datendatei ist noch alles da. Bitte der IT melden: Der Datenträger ist vielleicht defekt.</translation>
  </message>
  <message>
   <source>{name} does not answer. Plates wait. Switch it on, or check its cable and address.</source>
   <translation>{name} antwortet nicht. Etiketten warten. Schalten Sie ihn ein oder prüfen Sie Kabel und Adresse.</translation>
  </message>
  <message>
   <source>{name} goes on. The parcel on the bench stays as it is.</source>
   <translation>{name} macht weiter. Das Paket auf dem Tisch bleibt, wie es ist.</translation>
  </message>
  <message>
   <source>{name} is connected and says nothing. Work goes on without it. Check its protocol and speed in the settings.</source>
   <translation>{name} ist verbunden und sagt nichts. Die Arbeit geht ohne sie weiter. Prüfen Sie Protokoll und Geschwindigkeit in den Einstellungen.</translation>
  </message>
  <message>
   <source>{name} is connected; the station uses it.</source>
   <translation>{name} ist verbunden; die Station benutzt sie.</translation>
  </message>
  <message>
   <source>{name} is ready.</source>
   <translation>{name} ist bereit.</translation>
  </message>
  <message>
   <source>{name} is signed in already.</source>
   <translation>{name} ist schon angemeldet.</translation>
  </message>
  <message>
   <source>{name} is signed in.</source>
   <translation>{name} ist angemeldet.</translation>
  </message>
  <message>
   <source>{name} is signed in. The bench was not checked today: F8, it takes 20 seconds.</source>
   <translation>{name} ist angemeldet. Der Platz wurde heute nicht geprüft: F8, es dauert 20 Sekunden.</translation>
  </message>
  <message>
   <source>{name} may not release this. Nothing was changed. Call your supervisor.</source>
   <translation>{name} darf das nicht freigeben. Es wurde nichts geändert. Bitte die Schichtleitung rufen.</translation>
  </message>
  <message>
   <source>{name} takes labels and tells nothing about itself.</source>
   <translation>{name} nimmt Etiketten an und sagt nichts über sich.</translation>
  </message>
  <message>
   <source>{name}: nothing is held here. Nothing was changed. Go on with the question on the screen.</source>
   <translation>{name}: Hier ist nichts zurückgehalten. Es wurde nichts geändert. Mit der Frage auf dem Bildschirm weitermachen.</translation>
  </message>
  <message>
   <source>{name}: {reason}. Plates wait; put the printer right.</source>
   <translation>{name}: {reason}. Etiketten warten; bringen Sie den Drucker in Ordnung.</translation>
  </message>
  <message>
   <source>{parcels} parcels and {photos} photos are kept here; there is no central to send them to.</source>
   <translation>{parcels} Pakete und {photos} Fotos liegen hier; es gibt keine Zentrale, an die sie gehen.</translation>
  </message>
  <message>
   <source>{parcels} parcels and {photos} photos wait to be sent, the oldest for {hours} h. They are kept here and go by themselves.</source>
   <translation>{parcels} Pakete und {photos} Fotos warten auf das Senden, das älteste seit {hours} h. Sie bleiben hier und gehen von selbst.</translation>
  </message>
  <message>
   <source>{parcels} parcels are in {path}. Their seal is {seal}: write it down, it is asked for where the file is taken in. Nothing was removed here.</source>
   <translation>{parcels} Pakete sind in {path}. Ihr Siegel ist {seal}: bitte notieren, es wird beim Einlesen gefragt. Hier wurde nichts entfernt.</translation>
  </message>
  <message>
   <source>{parcels} parcels were missing from the station's data file after the last stop. They were put back and are sent by themselves. Tell your IT: the disk may be failing.</source>
   <translation>Nach dem letzten Halt fehlten {parcels} Pakete in der Datendatei. Sie wurden wiederhergestellt und werden von selbst gesendet. Bitte der IT melden: Der Datenträger ist vielleicht defekt.</translation>
  </message>
  <message>
   <source>{path} could not be written. Nothing was printed. Check the folder and its rights, or name another file.</source>
   <translation>{path} konnte nicht geschrieben werden. Nichts wurde gedruckt. Bitte Ordner und Rechte prüfen oder eine andere Datei nennen.</translation>
  </message>
  <message>
   <source>{path} is no bundle, or it is damaged. Nothing was taken in. Copy it again from where it was made.</source>
   <translation>{path} ist kein Bündel oder beschädigt. Nichts wurde übernommen. Bitte am Ursprungsort neu kopieren.</translation>
  </message>
  <message>
   <source>{path} was changed after it was made. Nothing was taken in. Ask for a new one where it was made.</source>
   <translation>{path} wurde nach dem Erstellen verändert. Nichts wurde übernommen. Bitte am Ursprungsort ein neues anfordern.</translation>
  </message>
  <message>
   <source>{path} was made by a newer version. Nothing was taken in. Install that version here first.</source>
   <translation>{path} stammt von einer neueren Version. Nichts wurde übernommen. Bitte zuerst jene Version hier installieren.</translation>
  </message>
  <message>
   <source>{people} parcels wait for a person (F9). In all {parcels} parcels and {photos} photos are unsent, the oldest for {hours} h.</source>
   <translation>{people} Pakete warten auf einen Menschen (F9). Insgesamt sind {parcels} Pakete und {photos} Fotos ungesendet, das älteste seit {hours} h.</translation>
  </message>
  <message>
   <source>{place}: {reason}.</source>
   <translation>{place}: {reason}.</translation>
  </message>
  <message>
   <source>{rma} came back undelivered. Nothing is refunded. Say why: the carrier's sticker has it.</source>
   <translation>{rma} kam unzustellbar zurück. Nichts wird erstattet. Sagen Sie warum: Es steht auf dem Aufkleber des Paketdienstes.</translation>
  </message>
  <message>
   <source>{rma} is announced now: its parcel {plate} is on shelf {shelf}. Scan its plate.</source>
   <translation>{rma} ist jetzt angekündigt: Sein Paket {plate} steht in Regal {shelf}. Plakette scannen.</translation>
  </message>
  <message>
   <source>{rma} is in this box too. Scan on: each item finds its own return.</source>
   <translation>{rma} ist auch in diesem Karton. Weiter scannen: Jeder Artikel findet seine Retoure.</translation>
  </message>
  <message>
   <source>{rma} is opened as you chose. Compare the items; Backspace goes back.</source>
   <translation>{rma} ist geöffnet, wie gewählt. Die Artikel vergleichen; die Rücktaste geht zurück.</translation>
  </message>
  <message>
   <source>{rma}, found by {number}: scan the first item. F5 if another code was meant.</source>
   <translation>{rma}, gefunden mit {number}: den ersten Artikel scannen. F5, falls ein anderer Code gemeint war.</translation>
  </message>
  <message>
   <source>{rma}: scan the first item, or pick it from the list.</source>
   <translation>{rma}: den ersten Artikel scannen oder in der Liste wählen.</translation>
  </message>
  <message>
   <source>{rma}: this parcel was parked as unknown. It is on shelf {shelf}.</source>
   <translation>{rma}: Dieses Paket wurde als unbekannt abgestellt. Es steht in Regal {shelf}.</translation>
  </message>
  <message>
   <source>{title} waits on shelf {shelf}.</source>
   <translation>{title} wartet auf Regal {shelf}.</translation>
  </message>
  <message>
   <source>{url} would send the token for anybody to read. Nothing was sent; use an https:// address.</source>
   <translation>Über {url} könnte jeder das Token mitlesen. Es wurde nichts gesendet; bitte eine https://-Adresse verwenden.</translation>
  </message>
  <message>
   <source>{value} pixels a millimetre only: hang the camera lower, or choose a larger size (F10).</source>
   <translation>Nur {value} Pixel je Millimeter: Kamera tiefer hängen oder größeres Bild wählen (F10).</translation>
  </message>
  <message>
   <source>{value} pixels a millimetre: small codes are read.</source>
   <translation>{value} Pixel je Millimeter: Auch kleine Codes werden gelesen.</translation>
  </message>
 </context>
</TS>
