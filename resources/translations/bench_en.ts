<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
 <context>
  <name>bench</name>
  <message numerus="yes">
   <source>%n day(s)</source>
   <translation>
    <numerusform>%n day</numerusform>
    <numerusform>%n days</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n days more: {tier} tier</source>
   <translation>
    <numerusform>%n day more: {tier} tier</numerusform>
    <numerusform>%n days more: {tier} tier</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n parcel(s) found again</source>
   <translation>
    <numerusform>%n parcel found again</numerusform>
    <numerusform>%n parcels found again</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n parcel(s) put aside</source>
   <translation>
    <numerusform>%n parcel put aside</numerusform>
    <numerusform>%n parcels put aside</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photo(s)</source>
   <translation>
    <numerusform>%n photo</numerusform>
    <numerusform>%n photos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photos of what is wrong: hold it still, or press Space.</source>
   <translation>
    <numerusform>%n photo of what is wrong: hold it still, or press Space.</numerusform>
    <numerusform>%n photos of what is wrong: hold it still, or press Space.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n unit(s)</source>
   <translation>
    <numerusform>%n unit</numerusform>
    <numerusform>%n units</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n unit(s) missing</source>
   <translation>
    <numerusform>%n unit missing</numerusform>
    <numerusform>%n units missing</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Clears at {time} with %n bench(es) at this pace, at {sooner} with one more.</source>
   <translation>
    <numerusform>Clears at {time} with %n bench at this pace, at {sooner} with one more.</numerusform>
    <numerusform>Clears at {time} with %n benches at this pace, at {sooner} with one more.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Tried %n time(s), no answer yet</source>
   <translation>
    <numerusform>Tried %n time, no answer yet</numerusform>
    <numerusform>Tried %n times, no answer yet</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>and %n more return(s)</source>
   <translation>
    <numerusform>and %n more return</numerusform>
    <numerusform>and %n more returns</numerusform>
   </translation>
  </message>
 </context>
</TS>
