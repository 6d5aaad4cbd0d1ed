<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
 <context>
  <name>bench</name>
  <message numerus="yes">
   <source>%n unit(s)</source>
   <translation>
    <numerusform>%n unit</numerusform>
    <numerusform>%n units</numerusform>
   </translation>
  </message>
 </context>
</TS>
