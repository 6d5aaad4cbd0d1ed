<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
 <context>
  <name>BenchCheckPage</name>
  <message>
   <source>Broken</source>
   <translation>고장</translation>
  </message>
  <message>
   <source>Is the bench ready?</source>
   <translation>작업대가 준비됐습니까?</translation>
  </message>
  <message>
   <source>Last time: {}</source>
   <translation>지난번: {}</translation>
  </message>
  <message>
   <source>No card</source>
   <translation>카드 없음</translation>
  </message>
  <message>
   <source>No time</source>
   <translation>시간 없음</translation>
  </message>
  <message>
   <source>Start anyway</source>
   <translation>그래도 시작</translation>
  </message>
  <message>
   <source>Start the shift</source>
   <translation>근무 시작</translation>
  </message>
 </context>
 <context>
  <name>CameraSetupPage</name>
  <message>
   <source>Camera</source>
   <translation>카메라</translation>
  </message>
  <message>
   <source>Draw on the picture to look at a part of it only.</source>
   <translation>화면에 그리면 그 부분만 봅니다.</translation>
  </message>
  <message>
   <source>Exposure +</source>
   <translation>노출 +</translation>
  </message>
  <message>
   <source>Exposure −</source>
   <translation>노출 −</translation>
  </message>
  <message>
   <source>Focus +</source>
   <translation>초점 +</translation>
  </message>
  <message>
   <source>Focus −</source>
   <translation>초점 −</translation>
  </message>
  <message>
   <source>Looks at</source>
   <translation>보는 범위</translation>
  </message>
  <message>
   <source>Measure anew</source>
   <translation>다시 측정</translation>
  </message>
  <message>
   <source>Mirrored</source>
   <translation>좌우 반전</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>저장</translation>
  </message>
  <message>
   <source>Set up the camera</source>
   <translation>카메라 설정</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>크기</translation>
  </message>
  <message>
   <source>Turned by</source>
   <translation>회전</translation>
  </message>
  <message>
   <source>off</source>
   <translation>끔</translation>
  </message>
  <message>
   <source>on</source>
   <translation>켬</translation>
  </message>
 </context>
 <context>
  <name>CameraView</name>
  <message>
   <source>Live camera picture</source>
   <translation>카메라 실시간 화면</translation>
  </message>
  <message>
   <source>The camera is starting</source>
   <translation>카메라를 켜는 중입니다</translation>
  </message>
 </context>
 <context>
  <name>ClockRing</name>
  <message>
   <source>{seconds} s left</source>
   <translation>{seconds}초 남음</translation>
  </message>
 </context>
 <context>
  <name>DetailsPage</name>
  <message>
   <source>Back to the list</source>
   <translation>목록으로</translation>
  </message>
  <message>
   <source>No answer yet. It is kept here and goes by itself.</source>
   <translation>아직 응답이 없습니다. 여기에 보관되며 자동으로 전송됩니다.</translation>
  </message>
  <message>
   <source>Nothing.</source>
   <translation>없음</translation>
  </message>
  <message>
   <source>What came back</source>
   <translation>돌아온 답</translation>
  </message>
  <message>
   <source>What was recorded</source>
   <translation>기록된 내용</translation>
  </message>
 </context>
 <context>
  <name>DoctorPage</name>
  <message>
   <source>Back to work</source>
   <translation>작업으로</translation>
  </message>
  <message>
   <source>Look again</source>
   <translation>다시 점검</translation>
  </message>
  <message>
   <source>Support bundle</source>
   <translation>지원 파일</translation>
  </message>
 </context>
 <context>
  <name>FieldRow</name>
  <message>
   <source>0: search by number</source>
   <translation>0: 번호로 검색</translation>
  </message>
  <message>
   <source>Shelf where the parcel is put</source>
   <translation>소포를 두는 선반</translation>
  </message>
  <message>
   <source>Type a number</source>
   <translation>번호 입력</translation>
  </message>
  <message>
   <source>Type the answer</source>
   <translation>답을 입력하세요</translation>
  </message>
  <message>
   <source>Write a note about this unit</source>
   <translation>이 상품의 메모 쓰기</translation>
  </message>
 </context>
 <context>
  <name>FilmSign</name>
  <message>
   <source>The opening is filmed</source>
   <translation>개봉을 녹화하는 중</translation>
  </message>
 </context>
 <context>
  <name>FirstStart</name>
  <message>
   <source>Address of the central</source>
   <translation>중앙 시스템 주소</translation>
  </message>
  <message>
   <source>Code</source>
   <translation>코드</translation>
  </message>
  <message>
   <source>Connect</source>
   <translation>연결</translation>
  </message>
  <message>
   <source>Connecting …</source>
   <translation>연결 중 …</translation>
  </message>
  <message>
   <source>Receiving station</source>
   <translation>반품 입고 스테이션</translation>
  </message>
  <message>
   <source>Welcome. Which central does this station belong to?</source>
   <translation>환영합니다. 이 스테이션은 어느 중앙 시스템에 속합니까?</translation>
  </message>
  <message>
   <source>Work without a central</source>
   <translation>중앙 시스템 없이 작업</translation>
  </message>
  <message>
   <source>Your IT or your supervisor has a one-time code for this station. Type it or scan it.</source>
   <translation>IT 담당자나 관리자가 이 스테이션용 일회용 코드를 가지고 있습니다. 입력하거나 스캔하세요.</translation>
  </message>
  <message>
   <source>can be set later</source>
   <translation>나중에 설정 가능</translation>
  </message>
 </context>
 <context>
  <name>FloorPage</name>
  <message>
   <source>Another table</source>
   <translation>다른 표</translation>
  </message>
  <message>
   <source>Back to work</source>
   <translation>작업으로 돌아가기</translation>
  </message>
  <message>
   <source>One bench fewer</source>
   <translation>작업대 하나 줄이기</translation>
  </message>
  <message>
   <source>One bench more</source>
   <translation>작업대 하나 늘리기</translation>
  </message>
 </context>
 <context>
  <name>FocusMeter</name>
  <message>
   <source>Sharpness</source>
   <translation>선명도</translation>
  </message>
 </context>
 <context>
  <name>HeaderBar</name>
  <message>
   <source>End practice</source>
   <translation>연습 끝내기</translation>
  </message>
  <message>
   <source>Next language</source>
   <translation>다음 언어</translation>
  </message>
  <message>
   <source>PRACTICE</source>
   <translation>연습</translation>
  </message>
  <message>
   <source>PRACTICE: nothing is sent</source>
   <translation>연습: 전송되지 않음</translation>
  </message>
  <message>
   <source>Practice</source>
   <translation>연습</translation>
  </message>
  <message>
   <source>Switch between light and dark</source>
   <translation>밝게/어둡게 전환</translation>
  </message>
 </context>
 <context>
  <name>HelpPage</name>
  <message>
   <source>Back to work</source>
   <translation>작업으로</translation>
  </message>
  <message>
   <source>Command sheet</source>
   <translation>명령 시트</translation>
  </message>
  <message>
   <source>PC check</source>
   <translation>PC 점검</translation>
  </message>
 </context>
 <context>
  <name>IdlePage</name>
  <message>
   <source>Check this bench</source>
   <translation>작업대 점검</translation>
  </message>
  <message>
   <source>Last parcels</source>
   <translation>최근 소포</translation>
  </message>
  <message>
   <source>No parcel yet today. The first one shows up here.</source>
   <translation>오늘은 아직 소포가 없습니다. 첫 소포가 여기에 나타납니다.</translation>
  </message>
  <message>
   <source>announced by now</source>
   <translation>이제 예고됨</translation>
  </message>
  <message>
   <source>go on with one</source>
   <translation>이어서 하기</translation>
  </message>
  <message>
   <source>takes 20 seconds</source>
   <translation>20초 걸립니다</translation>
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <source>Receiving station</source>
   <translation>반품 입고 스테이션</translation>
  </message>
 </context>
 <context>
  <name>PacePage</name>
  <message>
   <source>The first finished unit shows up here.</source>
   <translation>처음 완료한 상품이 여기에 나타납니다.</translation>
  </message>
 </context>
 <context>
  <name>ParcelList</name>
  <message>
   <source>Parcels</source>
   <translation>소포</translation>
  </message>
 </context>
 <context>
  <name>ParcelsPage</name>
  <message>
   <source>No parcel here</source>
   <translation>해당 소포가 없습니다</translation>
  </message>
  <message>
   <source>No parcel yet</source>
   <translation>아직 소포가 없습니다</translation>
  </message>
  <message>
   <source>Parcels</source>
   <translation>소포</translation>
  </message>
  <message>
   <source>all</source>
   <translation>전체</translation>
  </message>
  <message>
   <source>confirmed</source>
   <translation>확정</translation>
  </message>
  <message>
   <source>needs you</source>
   <translation>확인 필요</translation>
  </message>
  <message>
   <source>sent</source>
   <translation>전송됨</translation>
  </message>
  <message>
   <source>waiting</source>
   <translation>대기</translation>
  </message>
 </context>
 <context>
  <name>ParkedPage</name>
  <message>
   <source>For another bench: go on with the parcel, press F4, save. What is still open is open there too.</source>
   <translation>다른 작업대로 넘기려면: 소포를 이어서 열고 F4를 누른 뒤 저장하세요. 남은 것은 그곳에서도 열려 있습니다.</translation>
  </message>
  <message>
   <source>Scan the shelf's label, or press 0 and type it.</source>
   <translation>선반 라벨을 스캔하거나 0을 누르고 입력하세요.</translation>
  </message>
  <message>
   <source>Where does {title} stand?</source>
   <translation>{title}은(는) 어디에 있습니까?</translation>
  </message>
 </context>
 <context>
  <name>PhotoStrip</name>
  <message>
   <source>No photo yet</source>
   <translation>아직 사진 없음</translation>
  </message>
  <message>
   <source>Photos needed: {count}</source>
   <translation>필요한 사진: {count}장</translation>
  </message>
  <message>
   <source>Photos: {count}</source>
   <translation>사진: {count}장</translation>
  </message>
 </context>
 <context>
  <name>ReferenceStrip</name>
  <message>
   <source>Same product before</source>
   <translation>이전의 같은 상품</translation>
  </message>
 </context>
 <context>
  <name>RegionOverlay</name>
  <message>
   <source>Part of the picture that is looked at</source>
   <translation>화면에서 보는 부분</translation>
  </message>
 </context>
 <context>
  <name>SignInPage</name>
  <message>
   <source>Another name</source>
   <translation>다른 이름</translation>
  </message>
  <message>
   <source>Erase</source>
   <translation>지우기</translation>
  </message>
  <message>
   <source>More names</source>
   <translation>다른 이름 더 보기</translation>
  </message>
  <message>
   <source>PIN, digits typed</source>
   <translation>PIN, 입력한 자릿수</translation>
  </message>
  <message>
   <source>Sign in</source>
   <translation>로그인</translation>
  </message>
 </context>
 <context>
  <name>StatusBar</name>
  <message>
   <source>Floor</source>
   <translation>현장</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>도움말</translation>
  </message>
  <message>
   <source>My pace</source>
   <translation>나의 속도</translation>
  </message>
  <message>
   <source>Parcels</source>
   <translation>소포</translation>
  </message>
  <message>
   <source>Set up the camera</source>
   <translation>카메라 설정</translation>
  </message>
  <message>
   <source>Sign out</source>
   <translation>로그아웃</translation>
  </message>
 </context>
 <context>
  <name>Suggestion</name>
  <message>
   <source>Goes to {place}</source>
   <translation>보낼 곳: {place}</translation>
  </message>
  <message>
   <source>goes to</source>
   <translation>보낼 곳</translation>
  </message>
 </context>
 <context>
  <name>TroublePanel</name>
  <message>
   <source>Copy details</source>
   <translation>세부 정보 복사</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>계속</translation>
  </message>
  <message>
   <source>Something went wrong inside the station</source>
   <translation>스테이션 내부에 문제가 생겼습니다</translation>
  </message>
  <message>
   <source>What you entered is kept. Copy the details for your IT, then go on; if it happens again, restart.</source>
   <translation>입력한 내용은 그대로입니다. IT 담당자용으로 세부 정보를 복사하고 계속하세요. 다시 생기면 재시작하세요.</translation>
  </message>
 </context>
 <context>
  <name>bench</name>
  <message numerus="yes">
   <source>%n day(s)</source>
   <translation>
    <numerusform>%n일</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n days more: {tier} tier</source>
   <translation>
    <numerusform>{tier} 등급: %n일 추가</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n parcel(s) found again</source>
   <translation>
    <numerusform>%n개 다시 찾음</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n parcel(s) put aside</source>
   <translation>
    <numerusform>%n개 따로 둠</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photo(s)</source>
   <translation>
    <numerusform>사진 %n장</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photos of what is wrong: hold it still, or press Space.</source>
   <translation>
    <numerusform>문제 부분 사진 %n장: 가만히 대고 있거나 Space를 누르세요.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n unit(s)</source>
   <translation>
    <numerusform>%n개</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n unit(s) missing</source>
   <translation>
    <numerusform>%n개 누락</numerusform>
   </translation>
  </message>
  <message>
   <source>1 parcel is not sent yet</source>
   <translation>소포 1건이 아직 전송되지 않았습니다</translation>
  </message>
  <message>
   <source>1–3 days</source>
   <translation>1–3일</translation>
  </message>
  <message>
   <source>3–7 days</source>
   <translation>3–7일</translation>
  </message>
  <message>
   <source>A badge is as good as a signature: give it to its person only.</source>
   <translation>사원증은 서명과 같습니다. 본인에게만 주세요.</translation>
  </message>
  <message>
   <source>A parcel is not finished</source>
   <translation>마치지 않은 소포가 있습니다</translation>
  </message>
  <message>
   <source>A supervisor</source>
   <translation>관리자</translation>
  </message>
  <message>
   <source>Age is since the return was announced.</source>
   <translation>경과 시간은 반품이 예고된 때부터입니다.</translation>
  </message>
  <message>
   <source>Agreed</source>
   <translation>일치</translation>
  </message>
  <message>
   <source>Agreement by grader</source>
   <translation>판정자별 일치도</translation>
  </message>
  <message>
   <source>Agreement by question</source>
   <translation>질문별 일치도</translation>
  </message>
  <message>
   <source>All</source>
   <translation>전체</translation>
  </message>
  <message>
   <source>All here</source>
   <translation>전부 있음</translation>
  </message>
  <message>
   <source>All looked at</source>
   <translation>모두 검수했습니다</translation>
  </message>
  <message>
   <source>All of them</source>
   <translation>모두</translation>
  </message>
  <message>
   <source>Another code was meant?</source>
   <translation>다른 코드였습니까?</translation>
  </message>
  <message>
   <source>Answer {number}</source>
   <translation>답 {number}</translation>
  </message>
  <message>
   <source>As of {time}</source>
   <translation>{time} 기준</translation>
  </message>
  <message>
   <source>Asking the central …</source>
   <translation>본부에 묻는 중 …</translation>
  </message>
  <message>
   <source>Back to customer</source>
   <translation>고객에게 반송</translation>
  </message>
  <message>
   <source>Back to vendor</source>
   <translation>공급사 반송</translation>
  </message>
  <message>
   <source>Backlog</source>
   <translation>대기 물량</translation>
  </message>
  <message>
   <source>Bad</source>
   <translation>불량</translation>
  </message>
  <message>
   <source>Bad of all</source>
   <translation>불량 비율</translation>
  </message>
  <message>
   <source>Badges</source>
   <translation>사원증</translation>
  </message>
  <message>
   <source>Bench</source>
   <translation>작업대</translation>
  </message>
  <message>
   <source>Benches</source>
   <translation>작업대</translation>
  </message>
  <message>
   <source>Brand</source>
   <translation>브랜드</translation>
  </message>
  <message>
   <source>Camera</source>
   <translation>카메라</translation>
  </message>
  <message>
   <source>Camera: distance</source>
   <translation>카메라: 거리</translation>
  </message>
  <message>
   <source>Camera: focus</source>
   <translation>카메라: 초점</translation>
  </message>
  <message>
   <source>Camera: light</source>
   <translation>카메라: 조명</translation>
  </message>
  <message>
   <source>Central</source>
   <translation>중앙 시스템</translation>
  </message>
  <message>
   <source>Check</source>
   <translation>점검</translation>
  </message>
  <message>
   <source>Checks</source>
   <translation>검수</translation>
  </message>
  <message>
   <source>Choose one to go on, or scan its label or plate. Anybody may.</source>
   <translation>이어서 할 소포를 고르거나 그 라벨을 스캔하세요. 누구나 할 수 있습니다.</translation>
  </message>
  <message>
   <source>Choose the return</source>
   <translation>반품을 고르세요</translation>
  </message>
  <message>
   <source>Choose; the work stops, and you are told what to do.</source>
   <translation>고르세요. 작업이 멈추고 할 일을 알려 드립니다.</translation>
  </message>
  <message>
   <source>Chosen</source>
   <translation>선택</translation>
  </message>
  <message>
   <source>Clean and repack</source>
   <translation>세척·재포장</translation>
  </message>
  <message numerus="yes">
   <source>Clears at {time} with %n bench(es) at this pace, at {sooner} with one more.</source>
   <translation>
    <numerusform>이 속도면 작업대 %n대로 {time}에, 한 대 더 있으면 {sooner}에 끝납니다.</numerusform>
   </translation>
  </message>
  <message>
   <source>Clock</source>
   <translation>시계</translation>
  </message>
  <message>
   <source>Close all the same</source>
   <translation>그래도 닫기</translation>
  </message>
  <message>
   <source>Cohen's kappa: 1 is always alike, 0 no more than by chance; with its 95 % range.</source>
   <translation>코헨의 카파: 1은 항상 같음, 0은 우연 수준. 95 % 구간 포함.</translation>
  </message>
  <message>
   <source>Command sheet</source>
   <translation>명령 시트</translation>
  </message>
  <message>
   <source>Compare with the paper inside; none of them: Enter parks it.</source>
   <translation>안의 종이와 비교하세요. 해당이 없으면 Enter로 보관합니다.</translation>
  </message>
  <message>
   <source>Correct it</source>
   <translation>정정</translation>
  </message>
  <message>
   <source>Corrected by a newer record.</source>
   <translation>새 기록으로 정정됨</translation>
  </message>
  <message>
   <source>Damaged</source>
   <translation>파손</translation>
  </message>
  <message>
   <source>Damaged on the way</source>
   <translation>운송 중 파손</translation>
  </message>
  <message>
   <source>Data</source>
   <translation>데이터</translation>
  </message>
  <message>
   <source>Deciding</source>
   <translation>결정</translation>
  </message>
  <message>
   <source>Defective</source>
   <translation>불량</translation>
  </message>
  <message>
   <source>Demo PINs: {pins}</source>
   <translation>데모 PIN: {pins}</translation>
  </message>
  <message>
   <source>Destroy</source>
   <translation>폐기</translation>
  </message>
  <message>
   <source>Dirty</source>
   <translation>오염</translation>
  </message>
  <message>
   <source>Disk</source>
   <translation>디스크</translation>
  </message>
  <message>
   <source>Does the label say one of these?</source>
   <translation>라벨에 이 중 하나가 적혀 있습니까?</translation>
  </message>
  <message>
   <source>Donate</source>
   <translation>기부</translation>
  </message>
  <message>
   <source>Done at</source>
   <translation>완료</translation>
  </message>
  <message>
   <source>Done? Press Enter.</source>
   <translation>끝났으면 Enter를 누르세요.</translation>
  </message>
  <message>
   <source>Empty box</source>
   <translation>빈 상자</translation>
  </message>
  <message>
   <source>End practice</source>
   <translation>연습 끝내기</translation>
  </message>
  <message>
   <source>Everything you entered is kept.</source>
   <translation>입력한 내용은 모두 보관됩니다.</translation>
  </message>
  <message>
   <source>Extra item</source>
   <translation>추가 상품</translation>
  </message>
  <message>
   <source>F3 adds an extra. Enter, if that was all.</source>
   <translation>F3은 추가 상품을 더합니다. 그것이 전부라면 Enter를 누르세요.</translation>
  </message>
  <message>
   <source>F6 puts the parcel on the bench aside; it waits here for you.</source>
   <translation>F6은 작업대의 소포를 따로 둡니다. 소포는 여기서 기다립니다.</translation>
  </message>
  <message>
   <source>Fair</source>
   <translation>사용감</translation>
  </message>
  <message>
   <source>Fault: {owner}</source>
   <translation>책임: {owner}</translation>
  </message>
  <message>
   <source>Film</source>
   <translation>녹화</translation>
  </message>
  <message>
   <source>Floor</source>
   <translation>현장</translation>
  </message>
  <message>
   <source>Focus {focus}, exposure {exposure}.</source>
   <translation>초점 {focus}, 노출 {exposure}.</translation>
  </message>
  <message>
   <source>Forget what was recorded here?</source>
   <translation>여기 기록을 버릴까요?</translation>
  </message>
  <message>
   <source>From</source>
   <translation>부터</translation>
  </message>
  <message>
   <source>From the pace of the last three hours. Four times out of five it ends between the two times.</source>
   <translation>최근 세 시간의 속도 기준. 다섯 번 중 네 번은 두 시각 사이에 끝납니다.</translation>
  </message>
  <message>
   <source>Good</source>
   <translation>양호</translation>
  </message>
  <message>
   <source>Good light</source>
   <translation>조명 양호</translation>
  </message>
  <message>
   <source>Grader</source>
   <translation>판정자</translation>
  </message>
  <message>
   <source>Hand scanner</source>
   <translation>핸드 스캐너</translation>
  </message>
  <message>
   <source>Hand to a supervisor</source>
   <translation>관리자에게 넘기기</translation>
  </message>
  <message>
   <source>Hardly before</source>
   <translation>가장 빠르면</translation>
  </message>
  <message>
   <source>Hazardous</source>
   <translation>위험물</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>도움말</translation>
  </message>
  <message>
   <source>Hold</source>
   <translation>보류</translation>
  </message>
  <message>
   <source>Hold for brand</source>
   <translation>브랜드 보류</translation>
  </message>
  <message>
   <source>Hold its label under the camera, use the scanner, or type a number.</source>
   <translation>라벨을 카메라 아래에 대거나, 스캐너를 쓰거나, 번호를 입력하세요.</translation>
  </message>
  <message>
   <source>Hour</source>
   <translation>시</translation>
  </message>
  <message>
   <source>How does the item look?</source>
   <translation>상품 상태가 어떻습니까?</translation>
  </message>
  <message>
   <source>How is the packaging?</source>
   <translation>포장 상태가 어떻습니까?</translation>
  </message>
  <message>
   <source>Is it one of these?</source>
   <translation>이 중 하나입니까?</translation>
  </message>
  <message>
   <source>Is it right like this? Enter saves it.</source>
   <translation>이대로 맞습니까? Enter로 저장합니다.</translation>
  </message>
  <message>
   <source>Is the parcel still sealed?</source>
   <translation>소포가 아직 봉인되어 있습니까?</translation>
  </message>
  <message>
   <source>Is there anything else inside?</source>
   <translation>안에 다른 것이 더 있습니까?</translation>
  </message>
  <message>
   <source>It came back undelivered</source>
   <translation>배송되지 못하고 돌아왔습니다</translation>
  </message>
  <message>
   <source>It corrects an earlier record.</source>
   <translation>이전 기록을 정정합니다.</translation>
  </message>
  <message>
   <source>It is kept as it is and comes back at the next start. Nothing of it was sent.</source>
   <translation>그대로 보관되어 다음 시작 때 돌아옵니다. 전송된 것은 없습니다.</translation>
  </message>
  <message>
   <source>It was not accepted.</source>
   <translation>접수되지 않았습니다.</translation>
  </message>
  <message>
   <source>Item without a code</source>
   <translation>코드 없는 상품</translation>
  </message>
  <message>
   <source>Kappa</source>
   <translation>카파</translation>
  </message>
  <message>
   <source>Label printer</source>
   <translation>라벨 프린터</translation>
  </message>
  <message>
   <source>Leave</source>
   <translation>나가기</translation>
  </message>
  <message>
   <source>Like new</source>
   <translation>새것 같음</translation>
  </message>
  <message>
   <source>Likely by</source>
   <translation>늦어도</translation>
  </message>
  <message>
   <source>Likely: a person decides ({why}).</source>
   <translation>예상: 사람이 결정 ({why}).</translation>
  </message>
  <message>
   <source>Likely: {what}.</source>
   <translation>예상: {what}.</translation>
  </message>
  <message>
   <source>Look at the outside. No refund starts because it arrived; the goods go where you say.</source>
   <translation>겉을 확인하세요. 도착만으로 환불되지 않습니다. 상품은 지정한 곳으로 갑니다.</translation>
  </message>
  <message>
   <source>Looked at {time}.</source>
   <translation>{time}에 점검했습니다.</translation>
  </message>
  <message>
   <source>Looking at everything …</source>
   <translation>전체를 점검하는 중 …</translation>
  </message>
  <message>
   <source>Looking it up …</source>
   <translation>조회 중 …</translation>
  </message>
  <message>
   <source>Median</source>
   <translation>중앙값</translation>
  </message>
  <message>
   <source>Medians by bench</source>
   <translation>작업대별 중앙값</translation>
  </message>
  <message>
   <source>Medians by brand</source>
   <translation>브랜드별 중앙값</translation>
  </message>
  <message>
   <source>Medians by category</source>
   <translation>분류별 중앙값</translation>
  </message>
  <message>
   <source>Missing</source>
   <translation>누락</translation>
  </message>
  <message>
   <source>More</source>
   <translation>더 보기</translation>
  </message>
  <message>
   <source>Most of the time goes to {what}: {share} of it.</source>
   <translation>시간이 가장 많이 드는 곳: {what}, {share}.</translation>
  </message>
  <message>
   <source>My pace</source>
   <translation>나의 속도</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>이름</translation>
  </message>
  <message>
   <source>Network camera</source>
   <translation>네트워크 카메라</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>다음</translation>
  </message>
  <message>
   <source>No</source>
   <translation>아니요</translation>
  </message>
  <message>
   <source>No packaging</source>
   <translation>포장 없음</translation>
  </message>
  <message>
   <source>No product stands out by what is found wrong with it.</source>
   <translation>불량이 눈에 띄게 많은 상품은 없습니다.</translation>
  </message>
  <message>
   <source>No refund starts because it arrived.</source>
   <translation>도착만으로 환불되지 않습니다.</translation>
  </message>
  <message>
   <source>No times have come in yet: benches send them with their receipts.</source>
   <translation>아직 시간 기록이 없습니다. 작업대가 접수 기록과 함께 보냅니다.</translation>
  </message>
  <message>
   <source>Nobody announced it; on shelf {shelf}</source>
   <translation>예고 없음, 선반 {shelf}</translation>
  </message>
  <message>
   <source>Nobody announced this parcel</source>
   <translation>예고되지 않은 소포입니다</translation>
  </message>
  <message>
   <source>None of these</source>
   <translation>해당 없음</translation>
  </message>
  <message>
   <source>Not announced. F3 adds it as an extra, F1 if it came instead.</source>
   <translation>예고 없음. 추가 상품이면 F3, 대신 온 것이면 F1.</translation>
  </message>
  <message>
   <source>Not at home</source>
   <translation>부재</translation>
  </message>
  <message>
   <source>Not collected</source>
   <translation>미수령</translation>
  </message>
  <message>
   <source>Not sharp: turn the focus ring</source>
   <translation>흐림: 초점 링을 돌리세요</translation>
  </message>
  <message>
   <source>Nothing is put aside</source>
   <translation>따로 둔 소포가 없습니다</translation>
  </message>
  <message>
   <source>Nothing needs you.</source>
   <translation>지금 처리할 일이 없습니다.</translation>
  </message>
  <message>
   <source>Nothing of it is ever sent.</source>
   <translation>아무것도 전송되지 않습니다.</translation>
  </message>
  <message>
   <source>Nothing of it was saved or sent. Scan the next one at any time.</source>
   <translation>저장하거나 전송한 것이 없습니다. 언제든 다음 소포를 스캔하세요.</translation>
  </message>
  <message>
   <source>Nothing waits.</source>
   <translation>대기 중인 것이 없습니다.</translation>
  </message>
  <message>
   <source>Of all</source>
   <translation>전체 중</translation>
  </message>
  <message>
   <source>Of target</source>
   <translation>목표 대비</translation>
  </message>
  <message>
   <source>Offline: the central cannot be asked, and nothing was shown here before. It is asked again.</source>
   <translation>오프라인: 본부에 물을 수 없고, 여기에 표시된 것이 아직 없습니다. 다시 묻습니다.</translation>
  </message>
  <message>
   <source>Offline: the central cannot be asked. These are the numbers of {time}.</source>
   <translation>오프라인: 본부에 물을 수 없습니다. {time}의 수치입니다.</translation>
  </message>
  <message>
   <source>Only that forgets it. Esc goes back.</source>
   <translation>그래야만 버려집니다. Esc로 돌아갑니다.</translation>
  </message>
  <message>
   <source>Only you see this. It stays on this station and is forgotten after the shift.</source>
   <translation>본인만 볼 수 있습니다. 이 스테이션에만 남고 근무 후 지워집니다.</translation>
  </message>
  <message>
   <source>Opened</source>
   <translation>개봉됨</translation>
  </message>
  <message>
   <source>Opened by a stranger</source>
   <translation>제3자가 개봉</translation>
  </message>
  <message>
   <source>Opened or damaged</source>
   <translation>개봉 또는 파손</translation>
  </message>
  <message>
   <source>Other code</source>
   <translation>다른 코드</translation>
  </message>
  <message>
   <source>Other, or not said</source>
   <translation>기타 또는 미기재</translation>
  </message>
  <message>
   <source>Over a week</source>
   <translation>일주일 초과</translation>
  </message>
  <message>
   <source>P90</source>
   <translation>P90</translation>
  </message>
  <message>
   <source>PC check</source>
   <translation>PC 점검</translation>
  </message>
  <message>
   <source>PRACTICE</source>
   <translation>연습</translation>
  </message>
  <message>
   <source>Parcel without a code</source>
   <translation>코드 없는 소포</translation>
  </message>
  <message>
   <source>Parcels</source>
   <translation>소포</translation>
  </message>
  <message>
   <source>Parcels/h</source>
   <translation>소포/시간</translation>
  </message>
  <message>
   <source>Park it</source>
   <translation>보관하기</translation>
  </message>
  <message>
   <source>Photo</source>
   <translation>사진</translation>
  </message>
  <message>
   <source>Photos</source>
   <translation>사진</translation>
  </message>
  <message>
   <source>Practice</source>
   <translation>연습</translation>
  </message>
  <message>
   <source>Practice parcel done</source>
   <translation>연습 소포 완료</translation>
  </message>
  <message>
   <source>Practice: scan a parcel</source>
   <translation>연습: 소포를 스캔하세요</translation>
  </message>
  <message>
   <source>Print</source>
   <translation>인쇄</translation>
  </message>
  <message>
   <source>Printing</source>
   <translation>인쇄</translation>
  </message>
  <message>
   <source>Products by what is found wrong with them</source>
   <translation>불량으로 본 상품</translation>
  </message>
  <message>
   <source>Program</source>
   <translation>프로그램</translation>
  </message>
  <message>
   <source>Prohibited</source>
   <translation>금지품</translation>
  </message>
  <message>
   <source>Put a label under the camera</source>
   <translation>카메라 아래에 라벨을 놓으세요</translation>
  </message>
  <message>
   <source>Put aside</source>
   <translation>따로 두기</translation>
  </message>
  <message>
   <source>Put it under the camera and hold it still, or press Space.</source>
   <translation>카메라 아래에 가만히 대고 있거나 Space를 누르세요.</translation>
  </message>
  <message>
   <source>Put what is wrong under the camera and hold it still, or press Space.</source>
   <translation>문제 부분을 카메라 아래에 가만히 대고 있거나 Space를 누르세요.</translation>
  </message>
  <message>
   <source>Quality</source>
   <translation>품질</translation>
  </message>
  <message>
   <source>Quarantine</source>
   <translation>격리</translation>
  </message>
  <message>
   <source>Question</source>
   <translation>질문</translation>
  </message>
  <message>
   <source>Read from histograms: at most an eighth off. Waiting for a parcel is counted by parcel.</source>
   <translation>도수 분포에서 읽은 값: 최대 8분의 1 오차. 소포 대기는 소포별로 셉니다.</translation>
  </message>
  <message>
   <source>Read the print</source>
   <translation>글자 읽기</translation>
  </message>
  <message>
   <source>Reads: {code}</source>
   <translation>읽음: {code}</translation>
  </message>
  <message>
   <source>Received {time} by {name} at {station}</source>
   <translation>{time} {station}에서 {name} 접수</translation>
  </message>
  <message>
   <source>Record</source>
   <translation>기록</translation>
  </message>
  <message>
   <source>Recycle</source>
   <translation>재활용</translation>
  </message>
  <message>
   <source>Refurbish</source>
   <translation>리퍼</translation>
  </message>
  <message>
   <source>Refused</source>
   <translation>수취 거절</translation>
  </message>
  <message>
   <source>Rest later</source>
   <translation>나머지 나중</translation>
  </message>
  <message>
   <source>Restock</source>
   <translation>재입고</translation>
  </message>
  <message>
   <source>Restock as B</source>
   <translation>B급 재입고</translation>
  </message>
  <message>
   <source>Returns bench</source>
   <translation>반품 작업대</translation>
  </message>
  <message>
   <source>SKU</source>
   <translation>SKU</translation>
  </message>
  <message>
   <source>Said or kind</source>
   <translation>사유·분류</translation>
  </message>
  <message>
   <source>Sample pictures</source>
   <translation>예시 그림</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>저장</translation>
  </message>
  <message>
   <source>Saved</source>
   <translation>저장했습니다</translation>
  </message>
  <message>
   <source>Saving …</source>
   <translation>저장하는 중 …</translation>
  </message>
  <message>
   <source>Scale</source>
   <translation>저울</translation>
  </message>
  <message>
   <source>Scan a parcel</source>
   <translation>소포를 스캔하세요</translation>
  </message>
  <message>
   <source>Scan an item in it too: open returns with that item are shown here.</source>
   <translation>안의 상품도 스캔하세요. 그 상품이 있는 열린 반품이 여기에 나옵니다.</translation>
  </message>
  <message>
   <source>Scan an item, or press a key.</source>
   <translation>상품을 스캔하거나 키를 누르세요.</translation>
  </message>
  <message>
   <source>Scan its serial number too. F1 if it is another one.</source>
   <translation>일련번호도 스캔하세요. 다르면 F1.</translation>
  </message>
  <message>
   <source>Scan the item</source>
   <translation>상품을 스캔하세요</translation>
  </message>
  <message>
   <source>Scan the next parcel at any time. Backspace takes this one back.</source>
   <translation>언제든 다음 소포를 스캔하세요. Backspace로 이 소포를 되돌립니다.</translation>
  </message>
  <message>
   <source>Scan this parcel's label</source>
   <translation>이 소포의 라벨을 스캔하세요</translation>
  </message>
  <message>
   <source>Scan this parcel's label again to confirm. Esc goes back; nothing is lost until then.</source>
   <translation>확인하려면 이 소포의 라벨을 다시 스캔하세요. Esc로 돌아갑니다. 그때까지 잃는 것은 없습니다.</translation>
  </message>
  <message>
   <source>Scan your badge with the scanner or the camera, or choose your name.</source>
   <translation>스캐너나 카메라로 사원증을 스캔하거나 이름을 고르세요.</translation>
  </message>
  <message>
   <source>Scanning</source>
   <translation>스캔</translation>
  </message>
  <message>
   <source>Sealed</source>
   <translation>봉인됨</translation>
  </message>
  <message>
   <source>Sealed: Enter takes “Like new”.</source>
   <translation>봉인됨: Enter는 “새것 같음”입니다.</translation>
  </message>
  <message>
   <source>Second looks</source>
   <translation>재판정</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>설정</translation>
  </message>
  <message>
   <source>Sharp</source>
   <translation>선명함</translation>
  </message>
  <message>
   <source>Sharp, but it was sharper before</source>
   <translation>선명하지만 아까가 더 선명했습니다</translation>
  </message>
  <message>
   <source>Shelf {shelf}</source>
   <translation>선반 {shelf}</translation>
  </message>
  <message>
   <source>Show one code to the scanner or the camera; cover the others.</source>
   <translation>코드 하나만 스캐너나 카메라에 보이고 나머지는 가리세요.</translation>
  </message>
  <message>
   <source>Sign out</source>
   <translation>로그아웃</translation>
  </message>
  <message>
   <source>Signed in</source>
   <translation>로그인</translation>
  </message>
  <message>
   <source>Software</source>
   <translation>소프트웨어</translation>
  </message>
  <message>
   <source>Somebody should look at this PC</source>
   <translation>이 PC를 살펴봐야 합니다</translation>
  </message>
  <message>
   <source>Space takes it; do not touch the item.</source>
   <translation>Space로 찍습니다. 상품을 만지지 마세요.</translation>
  </message>
  <message>
   <source>Spent on</source>
   <translation>용도</translation>
  </message>
  <message>
   <source>State</source>
   <translation>상태</translation>
  </message>
  <message>
   <source>Stay</source>
   <translation>머무르기</translation>
  </message>
  <message>
   <source>Stick the label on, then scan it</source>
   <translation>라벨을 붙이고 스캔하세요</translation>
  </message>
  <message>
   <source>Still sealed</source>
   <translation>아직 봉인됨</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>정지</translation>
  </message>
  <message>
   <source>Stop: unsafe</source>
   <translation>정지: 위험</translation>
  </message>
  <message>
   <source>Stop: {what}</source>
   <translation>정지: {what}</translation>
  </message>
  <message>
   <source>Suggested</source>
   <translation>제안</translation>
  </message>
  <message>
   <source>Suggestions that were overridden</source>
   <translation>바뀐 제안</translation>
  </message>
  <message>
   <source>Take a photo</source>
   <translation>사진을 찍으세요</translation>
  </message>
  <message>
   <source>Take a photo of it</source>
   <translation>그것의 사진을 찍으세요</translation>
  </message>
  <message>
   <source>Take it</source>
   <translation>선택</translation>
  </message>
  <message>
   <source>Take it · Save · Next</source>
   <translation>선택 · 저장 · 다음</translation>
  </message>
  <message>
   <source>Take the first</source>
   <translation>첫 번째 선택</translation>
  </message>
  <message>
   <source>Take them along</source>
   <translation>가져가기</translation>
  </message>
  <message>
   <source>Take this item out</source>
   <translation>이 상품 빼기</translation>
  </message>
  <message>
   <source>Taking it back …</source>
   <translation>되돌리는 중 …</translation>
  </message>
  <message>
   <source>Target</source>
   <translation>목표</translation>
  </message>
  <message>
   <source>Test label</source>
   <translation>시험 라벨</translation>
  </message>
  <message>
   <source>That sets it aside. Backspace takes it back.</source>
   <translation>그러면 따로 둡니다. Backspace로 취소합니다.</translation>
  </message>
  <message>
   <source>The PIN is being checked …</source>
   <translation>PIN 확인 중 …</translation>
  </message>
  <message>
   <source>The brand</source>
   <translation>브랜드</translation>
  </message>
  <message>
   <source>The brand's rule holds it. A supervisor's badge releases it.</source>
   <translation>브랜드 규칙으로 보류됩니다. 관리자 사원증으로 해제합니다.</translation>
  </message>
  <message>
   <source>The carrier's sticker says it.</source>
   <translation>운송사 스티커에 적혀 있습니다.</translation>
  </message>
  <message>
   <source>The central does not tell this to benches now. These are the numbers of {time}.</source>
   <translation>본부가 지금은 작업대에 알려 주지 않습니다. {time}의 수치입니다.</translation>
  </message>
  <message>
   <source>The central has it. Nothing is left to do.</source>
   <translation>중앙 시스템에 있습니다. 더 할 일이 없습니다.</translation>
  </message>
  <message>
   <source>The checks say “{grade}”: Enter takes it.</source>
   <translation>점검 결과 “{grade}”: Enter로 확정</translation>
  </message>
  <message>
   <source>The floor is below its target: {number} units an hour.</source>
   <translation>현장이 목표에 못 미칩니다: 시간당 {number}개.</translation>
  </message>
  <message>
   <source>The label fits more than one. The paper inside may tell.</source>
   <translation>라벨에 맞는 것이 여러 건입니다. 동봉된 용지를 보세요.</translation>
  </message>
  <message>
   <source>The parcel is looked up again by the one you choose.</source>
   <translation>고른 코드로 소포를 다시 조회합니다.</translation>
  </message>
  <message>
   <source>The rest comes later</source>
   <translation>나머지는 나중에 옵니다</translation>
  </message>
  <message>
   <source>There is nothing to show yet</source>
   <translation>아직 보여 줄 것이 없습니다</translation>
  </message>
  <message>
   <source>These numbers nearly fit what was read. Compare every character with the label.</source>
   <translation>읽은 것과 비슷한 번호입니다. 라벨과 한 글자씩 비교하세요.</translation>
  </message>
  <message>
   <source>They stay on this PC and go out by themselves after the next start. No refund starts before that.</source>
   <translation>이 PC에 남고 다음 시작 후 자동으로 전송됩니다. 그 전에는 환불이 시작되지 않습니다.</translation>
  </message>
  <message>
   <source>This PC is all right</source>
   <translation>이 PC는 정상입니다</translation>
  </message>
  <message>
   <source>This PC needs help</source>
   <translation>이 PC에 도움이 필요합니다</translation>
  </message>
  <message>
   <source>This bench was not checked today. F8 does it once you are signed in.</source>
   <translation>이 작업대는 오늘 점검하지 않았습니다. 로그인한 뒤 F8을 누르세요.</translation>
  </message>
  <message>
   <source>This central does not tell this to benches. Look at its pages, or ask who looks after it.</source>
   <translation>이 본부는 작업대에 이것을 알려 주지 않습니다. 본부의 페이지를 보거나 담당자에게 물으세요.</translation>
  </message>
  <message>
   <source>To</source>
   <translation>까지</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>오늘</translation>
  </message>
  <message>
   <source>Today, hour by hour</source>
   <translation>오늘, 시간별</translation>
  </message>
  <message>
   <source>Too light</source>
   <translation>너무 가벼움</translation>
  </message>
  <message numerus="yes">
   <source>Tried %n time(s), no answer yet</source>
   <translation>
    <numerusform>%n번 시도, 아직 응답 없음</numerusform>
   </translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>다시 보내기</translation>
  </message>
  <message>
   <source>Type the number below, then press Enter.</source>
   <translation>아래에 번호를 입력하고 Enter를 누르세요.</translation>
  </message>
  <message>
   <source>Type your PIN, then press Enter.</source>
   <translation>PIN을 입력하고 Enter를 누르세요.</translation>
  </message>
  <message>
   <source>Under a day</source>
   <translation>하루 미만</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>되돌리기</translation>
  </message>
  <message>
   <source>Units</source>
   <translation>수량</translation>
  </message>
  <message>
   <source>Units/h</source>
   <translation>개/시간</translation>
  </message>
  <message>
   <source>Unknown parcel</source>
   <translation>알 수 없는 소포</translation>
  </message>
  <message>
   <source>Unsafe</source>
   <translation>위험</translation>
  </message>
  <message>
   <source>Unsent</source>
   <translation>미전송</translation>
  </message>
  <message>
   <source>Usual</source>
   <translation>평소</translation>
  </message>
  <message>
   <source>Usual is the share among the brand's other products. Marked: more than luck would show.</source>
   <translation>평소는 같은 브랜드 다른 상품의 비율. 표시: 우연으로 볼 수 없는 것.</translation>
  </message>
  <message>
   <source>Waiting</source>
   <translation>대기</translation>
  </message>
  <message>
   <source>Waiting for a picture</source>
   <translation>화면을 기다리는 중</translation>
  </message>
  <message>
   <source>What customers say and what is found</source>
   <translation>고객의 말과 확인된 상태</translation>
  </message>
  <message>
   <source>What is found, by category</source>
   <translation>확인된 상태, 분류별</translation>
  </message>
  <message>
   <source>What is unsent cannot be counted</source>
   <translation>전송되지 않은 것을 셀 수 없습니다</translation>
  </message>
  <message>
   <source>What is wrong with it, in a few words? Then press Enter.</source>
   <translation>무엇이 문제인지 짧게 적고 Enter를 누르세요.</translation>
  </message>
  <message>
   <source>What is wrong with it?</source>
   <translation>무엇이 문제입니까?</translation>
  </message>
  <message>
   <source>What the keys do now</source>
   <translation>지금 쓸 수 있는 키</translation>
  </message>
  <message>
   <source>What waits, by age and brand</source>
   <translation>대기 물량, 경과와 브랜드별</translation>
  </message>
  <message>
   <source>What was looked at is saved by Enter; the rest stays open.</source>
   <translation>Enter로 확인한 것을 저장합니다. 나머지는 열려 있습니다.</translation>
  </message>
  <message>
   <source>What was saved is kept on this PC.</source>
   <translation>저장된 것은 이 PC에 보관됩니다.</translation>
  </message>
  <message>
   <source>When it is done</source>
   <translation>끝나는 시각</translation>
  </message>
  <message>
   <source>Where does it go?</source>
   <translation>어디로 보낼까요?</translation>
  </message>
  <message>
   <source>Where the seconds go</source>
   <translation>시간이 드는 곳</translation>
  </message>
  <message>
   <source>Which code is the parcel's?</source>
   <translation>어느 것이 소포의 코드입니까?</translation>
  </message>
  <message>
   <source>Which return is it?</source>
   <translation>어느 반품입니까?</translation>
  </message>
  <message>
   <source>Who has to look at it?</source>
   <translation>누가 확인해야 합니까?</translation>
  </message>
  <message>
   <source>Who works here?</source>
   <translation>누가 작업합니까?</translation>
  </message>
  <message>
   <source>Why does it come back?</source>
   <translation>왜 돌아왔습니까?</translation>
  </message>
  <message>
   <source>Write a sentence</source>
   <translation>한 문장 적기</translation>
  </message>
  <message>
   <source>Write it below, then press Enter.</source>
   <translation>아래에 적고 Enter를 누르세요.</translation>
  </message>
  <message>
   <source>Write the reason below first.</source>
   <translation>먼저 아래에 이유를 적으세요.</translation>
  </message>
  <message>
   <source>Write {plate} on it, put it on a shelf, and press Enter. It is looked for from there.</source>
   <translation>{plate}을(를) 적어 선반에 두고 Enter를 누르세요. 거기서부터 찾습니다.</translation>
  </message>
  <message>
   <source>Wrong address</source>
   <translation>주소 오류</translation>
  </message>
  <message>
   <source>Wrong item</source>
   <translation>다른 상품</translation>
  </message>
  <message>
   <source>Wrong serial</source>
   <translation>다른 일련번호</translation>
  </message>
  <message>
   <source>Yes</source>
   <translation>예</translation>
  </message>
  <message>
   <source>Your IT has locked this; it stays as it is.</source>
   <translation>IT 담당자가 잠근 항목이라 그대로 유지됩니다.</translation>
  </message>
  <message>
   <source>a new record in its place; this one is kept</source>
   <translation>새 기록으로 대체, 이 기록은 보관</translation>
  </message>
  <message>
   <source>a unit, in the middle</source>
   <translation>상품당 (중앙값)</translation>
  </message>
  <message>
   <source>after the return window</source>
   <translation>반품 기한 지남</translation>
  </message>
  <message>
   <source>all there</source>
   <translation>모두 도착</translation>
  </message>
  <message numerus="yes">
   <source>and %n more return(s)</source>
   <translation>
    <numerusform>외 반품 %n건</numerusform>
   </translation>
  </message>
  <message>
   <source>announced by now</source>
   <translation>이제 예고됨</translation>
  </message>
  <message>
   <source>arrived late</source>
   <translation>늦게 도착</translation>
  </message>
  <message>
   <source>automatic</source>
   <translation>자동</translation>
  </message>
  <message>
   <source>badge</source>
   <translation>사원증</translation>
  </message>
  <message>
   <source>bench check</source>
   <translation>작업대 점검</translation>
  </message>
  <message>
   <source>bench checks good at once</source>
   <translation>한 번에 통과한 점검</translation>
  </message>
  <message>
   <source>benches</source>
   <translation>작업대</translation>
  </message>
  <message>
   <source>benches at work</source>
   <translation>작업 중인 작업대</translation>
  </message>
  <message>
   <source>benches need somebody</source>
   <translation>사람이 필요한 작업대</translation>
  </message>
  <message>
   <source>broken</source>
   <translation>고장</translation>
  </message>
  <message>
   <source>came without an RMA</source>
   <translation>RMA 없이 도착</translation>
  </message>
  <message>
   <source>camera lost</source>
   <translation>카메라 끊김</translation>
  </message>
  <message>
   <source>carrier</source>
   <translation>택배사</translation>
  </message>
  <message>
   <source>checks</source>
   <translation>점검 질문</translation>
  </message>
  <message>
   <source>colour</source>
   <translation>색상</translation>
  </message>
  <message>
   <source>comes later</source>
   <translation>나중에 옴</translation>
  </message>
  <message>
   <source>command</source>
   <translation>명령</translation>
  </message>
  <message>
   <source>confirmed</source>
   <translation>확정</translation>
  </message>
  <message>
   <source>connecting</source>
   <translation>연결 중</translation>
  </message>
  <message>
   <source>corrects an earlier record</source>
   <translation>이전 기록 정정</translation>
  </message>
  <message>
   <source>customer</source>
   <translation>고객</translation>
  </message>
  <message>
   <source>damaged</source>
   <translation>손상</translation>
  </message>
  <message>
   <source>damaged on arrival</source>
   <translation>도착 시 손상</translation>
  </message>
  <message>
   <source>damaged, defective or unsafe</source>
   <translation>손상·불량·위험</translation>
  </message>
  <message>
   <source>damaged, not by the carrier</source>
   <translation>파손 (택배사 과실 아님)</translation>
  </message>
  <message>
   <source>deciding</source>
   <translation>결정</translation>
  </message>
  <message>
   <source>defective</source>
   <translation>불량</translation>
  </message>
  <message>
   <source>dirty</source>
   <translation>오염</translation>
  </message>
  <message>
   <source>empty box</source>
   <translation>빈 상자</translation>
  </message>
  <message>
   <source>everything back to stock</source>
   <translation>모두 재입고</translation>
  </message>
  <message>
   <source>exchange</source>
   <translation>교환</translation>
  </message>
  <message>
   <source>expected</source>
   <translation>예정</translation>
  </message>
  <message>
   <source>extra</source>
   <translation>추가</translation>
  </message>
  <message>
   <source>extra item</source>
   <translation>추가 상품</translation>
  </message>
  <message>
   <source>fair</source>
   <translation>보통</translation>
  </message>
  <message>
   <source>fault: {owner}</source>
   <translation>귀책: {owner}</translation>
  </message>
  <message>
   <source>finish it first</source>
   <translation>먼저 마무리합니다</translation>
  </message>
  <message>
   <source>good</source>
   <translation>좋음</translation>
  </message>
  <message>
   <source>graders agree (kappa)</source>
   <translation>판정 일치 (카파)</translation>
  </message>
  <message>
   <source>idle</source>
   <translation>쉬는 중</translation>
  </message>
  <message>
   <source>in quarantine</source>
   <translation>격리 중</translation>
  </message>
  <message>
   <source>it stays here and is listed as theirs</source>
   <translation>여기에 남고 관리자 몫으로 표시</translation>
  </message>
  <message>
   <source>it waits here for the next start</source>
   <translation>다음 시작까지 여기서 기다립니다</translation>
  </message>
  <message>
   <source>item</source>
   <translation>상품</translation>
  </message>
  <message>
   <source>label is printing</source>
   <translation>라벨 인쇄 중</translation>
  </message>
  <message>
   <source>label to come</source>
   <translation>라벨 대기</translation>
  </message>
  <message>
   <source>let them be sent first</source>
   <translation>먼저 전송하기</translation>
  </message>
  <message>
   <source>like new</source>
   <translation>새것 같음</translation>
  </message>
  <message>
   <source>line is not known</source>
   <translation>알 수 없는 항목</translation>
  </message>
  <message>
   <source>line: {what}</source>
   <translation>선: {what}</translation>
  </message>
  <message>
   <source>look at each item</source>
   <translation>상품을 하나씩 확인</translation>
  </message>
  <message>
   <source>look here</source>
   <translation>확인 필요</translation>
  </message>
  <message>
   <source>many returns of this customer</source>
   <translation>이 고객의 반품이 많음</translation>
  </message>
  <message>
   <source>median of a unit</source>
   <translation>한 개의 중앙값</translation>
  </message>
  <message>
   <source>missing</source>
   <translation>누락</translation>
  </message>
  <message>
   <source>need you</source>
   <translation>확인 필요</translation>
  </message>
  <message>
   <source>needs you</source>
   <translation>확인 필요</translation>
  </message>
  <message>
   <source>never heard of</source>
   <translation>소식 없음</translation>
  </message>
  <message>
   <source>nine of ten units are within</source>
   <translation>열 개 중 아홉 개는 이내</translation>
  </message>
  <message>
   <source>no fee: {tier} tier</source>
   <translation>{tier} 등급: 수수료 없음</translation>
  </message>
  <message>
   <source>no shelf noted</source>
   <translation>선반 미기록</translation>
  </message>
  <message>
   <source>nobody announced it</source>
   <translation>예고 없음</translation>
  </message>
  <message>
   <source>nobody signed in</source>
   <translation>로그인 안 됨</translation>
  </message>
  <message>
   <source>not all answered</source>
   <translation>답하지 않은 항목 있음</translation>
  </message>
  <message>
   <source>not as described</source>
   <translation>설명과 다름</translation>
  </message>
  <message>
   <source>not clear</source>
   <translation>불분명</translation>
  </message>
  <message>
   <source>not here</source>
   <translation>없음</translation>
  </message>
  <message>
   <source>not said</source>
   <translation>말하지 않음</translation>
  </message>
  <message>
   <source>not told</source>
   <translation>알 수 없음</translation>
  </message>
  <message>
   <source>of all time waiting for the software</source>
   <translation>전체 중 소프트웨어 대기</translation>
  </message>
  <message>
   <source>of {number}</source>
   <translation>{number} 중</translation>
  </message>
  <message>
   <source>offline</source>
   <translation>오프라인</translation>
  </message>
  <message>
   <source>on hold</source>
   <translation>보류 중</translation>
  </message>
  <message>
   <source>on hold for a person</source>
   <translation>사람을 기다림</translation>
  </message>
  <message>
   <source>on the way</source>
   <translation>배송 중</translation>
  </message>
  <message>
   <source>one signed file for another station</source>
   <translation>다른 스테이션용 서명 파일</translation>
  </message>
  <message>
   <source>one too many</source>
   <translation>하나 초과</translation>
  </message>
  <message>
   <source>online</source>
   <translation>온라인</translation>
  </message>
  <message>
   <source>or press the number of its line</source>
   <translation>또는 해당 줄의 번호를 누르세요</translation>
  </message>
  <message>
   <source>order</source>
   <translation>주문</translation>
  </message>
  <message>
   <source>other</source>
   <translation>기타</translation>
  </message>
  <message>
   <source>packaging</source>
   <translation>포장</translation>
  </message>
  <message>
   <source>parcel with a warning</source>
   <translation>경고가 있는 소포</translation>
  </message>
  <message>
   <source>parcels to do</source>
   <translation>남은 소포</translation>
  </message>
  <message>
   <source>park it as unknown</source>
   <translation>알 수 없음으로 보관</translation>
  </message>
  <message>
   <source>parked</source>
   <translation>보관됨</translation>
  </message>
  <message>
   <source>parked at benches</source>
   <translation>작업대에 보관</translation>
  </message>
  <message>
   <source>part is still to come</source>
   <translation>일부가 더 옴</translation>
  </message>
  <message>
   <source>photos</source>
   <translation>사진</translation>
  </message>
  <message>
   <source>plate</source>
   <translation>관리 라벨</translation>
  </message>
  <message>
   <source>plate used before</source>
   <translation>이미 쓴 관리 라벨</translation>
  </message>
  <message>
   <source>printer out</source>
   <translation>프린터 멈춤</translation>
  </message>
  <message>
   <source>printing</source>
   <translation>인쇄</translation>
  </message>
  <message>
   <source>products stand out</source>
   <translation>눈에 띄는 상품</translation>
  </message>
  <message>
   <source>received</source>
   <translation>입고됨</translation>
  </message>
  <message>
   <source>received before</source>
   <translation>이미 입고됨</translation>
  </message>
  <message>
   <source>received, being settled</source>
   <translation>접수, 처리 중</translation>
  </message>
  <message>
   <source>refund</source>
   <translation>환불</translation>
  </message>
  <message>
   <source>refund less fee</source>
   <translation>수수료 제외 환불</translation>
  </message>
  <message>
   <source>refunded before</source>
   <translation>이미 환불됨</translation>
  </message>
  <message>
   <source>repair</source>
   <translation>수리</translation>
  </message>
  <message>
   <source>replacement</source>
   <translation>대체품</translation>
  </message>
  <message>
   <source>return</source>
   <translation>반품</translation>
  </message>
  <message>
   <source>return is not known</source>
   <translation>알 수 없는 반품</translation>
  </message>
  <message>
   <source>return was cancelled</source>
   <translation>취소된 반품</translation>
  </message>
  <message>
   <source>routing</source>
   <translation>분류 코드</translation>
  </message>
  <message>
   <source>same item</source>
   <translation>같은 상품</translation>
  </message>
  <message>
   <source>same item, same sender</source>
   <translation>같은 상품, 같은 발송인</translation>
  </message>
  <message>
   <source>same sender</source>
   <translation>같은 발송인</translation>
  </message>
  <message>
   <source>says: “{reason}”</source>
   <translation>사유: “{reason}”</translation>
  </message>
  <message>
   <source>scan its label</source>
   <translation>라벨 스캔</translation>
  </message>
  <message>
   <source>scanning</source>
   <translation>스캔</translation>
  </message>
  <message>
   <source>sent</source>
   <translation>전송됨</translation>
  </message>
  <message>
   <source>serial number came before</source>
   <translation>이미 온 일련번호</translation>
  </message>
  <message>
   <source>serial {serial}</source>
   <translation>일련번호 {serial}</translation>
  </message>
  <message>
   <source>shelf</source>
   <translation>선반</translation>
  </message>
  <message>
   <source>shelf {shelf}</source>
   <translation>선반 {shelf}</translation>
  </message>
  <message>
   <source>since {time}</source>
   <translation>{time}부터</translation>
  </message>
  <message>
   <source>store credit</source>
   <translation>적립금</translation>
  </message>
  <message>
   <source>style</source>
   <translation>스타일</translation>
  </message>
  <message>
   <source>suggestions overridden</source>
   <translation>바뀐 제안</translation>
  </message>
  <message>
   <source>supervisor</source>
   <translation>관리자</translation>
  </message>
  <message>
   <source>supplier</source>
   <translation>공급사</translation>
  </message>
  <message>
   <source>target {number}</source>
   <translation>목표 {number}</translation>
  </message>
  <message>
   <source>the same record, under the same number</source>
   <translation>같은 기록, 같은 번호</translation>
  </message>
  <message>
   <source>they are in one box</source>
   <translation>한 상자에 있습니다</translation>
  </message>
  <message>
   <source>they wait here for the next start</source>
   <translation>다음 시작까지 여기서 기다립니다</translation>
  </message>
  <message>
   <source>to do</source>
   <translation>할 일</translation>
  </message>
  <message>
   <source>to refurbish</source>
   <translation>리퍼 예정</translation>
  </message>
  <message>
   <source>to repack</source>
   <translation>재포장 예정</translation>
  </message>
  <message>
   <source>to stock</source>
   <translation>재고로</translation>
  </message>
  <message>
   <source>to stock as B</source>
   <translation>B급 재고로</translation>
  </message>
  <message>
   <source>to vendor</source>
   <translation>공급사로</translation>
  </message>
  <message>
   <source>token refused</source>
   <translation>토큰 거부됨</translation>
  </message>
  <message>
   <source>too large</source>
   <translation>너무 큼</translation>
  </message>
  <message>
   <source>too small</source>
   <translation>너무 작음</translation>
  </message>
  <message>
   <source>typed</source>
   <translation>입력</translation>
  </message>
  <message>
   <source>undelivered</source>
   <translation>배달 안 됨</translation>
  </message>
  <message>
   <source>units</source>
   <translation>개</translation>
  </message>
  <message>
   <source>units an hour now</source>
   <translation>지금 시간당 개수</translation>
  </message>
  <message>
   <source>units missing</source>
   <translation>수량 부족</translation>
  </message>
  <message>
   <source>units this hour</source>
   <translation>최근 1시간 수량</translation>
  </message>
  <message>
   <source>units this shift</source>
   <translation>이번 교대 개수</translation>
  </message>
  <message>
   <source>units today</source>
   <translation>오늘 개수</translation>
  </message>
  <message>
   <source>unsafe</source>
   <translation>위험</translation>
  </message>
  <message>
   <source>unsafe item</source>
   <translation>위험한 상품</translation>
  </message>
  <message>
   <source>unwanted</source>
   <translation>변심</translation>
  </message>
  <message>
   <source>waiting</source>
   <translation>대기</translation>
  </message>
  <message>
   <source>waiting for a parcel</source>
   <translation>소포 대기</translation>
  </message>
  <message>
   <source>waiting for the software</source>
   <translation>소프트웨어 대기</translation>
  </message>
  <message>
   <source>waits for approval</source>
   <translation>승인 대기</translation>
  </message>
  <message>
   <source>warehouse</source>
   <translation>창고</translation>
  </message>
  <message>
   <source>was corrected later</source>
   <translation>나중에 정정됨</translation>
  </message>
  <message>
   <source>where it goes</source>
   <translation>가는 곳</translation>
  </message>
  <message>
   <source>whole picture</source>
   <translation>전체 화면</translation>
  </message>
  <message>
   <source>whole unit</source>
   <translation>한 개 전체</translation>
  </message>
  <message>
   <source>window ends {day}</source>
   <translation>기한 {day}</translation>
  </message>
  <message>
   <source>wish is not clear</source>
   <translation>희망 불분명</translation>
  </message>
  <message>
   <source>with {name}</source>
   <translation>{name} 담당</translation>
  </message>
  <message>
   <source>working</source>
   <translation>작업 중</translation>
  </message>
  <message>
   <source>wrong answer</source>
   <translation>응답 이상</translation>
  </message>
  <message>
   <source>wrong item</source>
   <translation>다른 상품</translation>
  </message>
  <message>
   <source>wrong serial number</source>
   <translation>다른 일련번호</translation>
  </message>
  <message>
   <source>{count} of these</source>
   <translation>이 상품 {count}개</translation>
  </message>
  <message>
   <source>{count} parcels are not sent yet</source>
   <translation>소포 {count}건이 아직 전송되지 않았습니다</translation>
  </message>
  <message>
   <source>{done} of {total} looked at</source>
   <translation>{total}개 중 {done}개 확인</translation>
  </message>
  <message>
   <source>{hours} h {minutes} min</source>
   <translation>{hours}시간 {minutes}분</translation>
  </message>
  <message>
   <source>{minutes} min</source>
   <translation>{minutes}분</translation>
  </message>
  <message>
   <source>{name} was asked to decide, {time}</source>
   <translation>{name}에게 결정 요청, {time}</translation>
  </message>
  <message>
   <source>{number} more need somebody.</source>
   <translation>{number}대가 더 사람을 기다립니다.</translation>
  </message>
  <message>
   <source>{number} of {total}</source>
   <translation>{number} / {total}</translation>
  </message>
  <message>
   <source>{number} parcels wait. There is no pace yet to tell by when they are done.</source>
   <translation>소포 {number}개가 기다립니다. 언제 끝날지 말할 속도가 아직 없습니다.</translation>
  </message>
  <message>
   <source>{number}%</source>
   <translation>{number}%</translation>
  </message>
  <message>
   <source>{percent} % fee</source>
   <translation>수수료 {percent}%</translation>
  </message>
  <message>
   <source>{product}: {bad} of {units} came back damaged, defective or unsafe.</source>
   <translation>{product}: {units}개 중 {bad}개가 손상·불량·위험 상태로 돌아왔습니다.</translation>
  </message>
  <message>
   <source>{seconds} s</source>
   <translation>{seconds}초</translation>
  </message>
  <message>
   <source>{seconds} s left</source>
   <translation>{seconds}초 남음</translation>
  </message>
  <message>
   <source>{state} for {span}</source>
   <translation>{state}, {span}</translation>
  </message>
  <message>
   <source>{tier} tier</source>
   <translation>{tier} 등급</translation>
  </message>
  <message>
   <source>{time} min</source>
   <translation>{time}분</translation>
  </message>
  <message>
   <source>{units} units, {photos} photos.</source>
   <translation>상품 {units}개, 사진 {photos}장.</translation>
  </message>
 </context>
 <context>
  <name>messages</name>
  <message>
   <source>A parcel is open and goes on as it began. Finish it or put it aside (F6), then switch practice.</source>
   <translation>소포가 열려 있고 시작한 방식 그대로 계속됩니다. 끝내거나 따로 둔(F6) 뒤 연습을 전환하세요.</translation>
  </message>
  <message>
   <source>A parcel is open. Nothing was changed. Finish it or put it aside (F6), then correct the other.</source>
   <translation>소포가 열려 있습니다. 바뀐 것은 없습니다. 끝내거나 따로 둔(F6) 뒤 다른 소포를 수정하세요.</translation>
  </message>
  <message>
   <source>A photo is still being saved. Nothing was changed. Press Enter again in a moment.</source>
   <translation>사진을 저장하는 중입니다. 바뀐 것은 없습니다. 잠시 후 Enter를 다시 누르세요.</translation>
  </message>
  <message>
   <source>A photo of this parcel is gone from this PC. The record is kept here; a supervisor decides.</source>
   <translation>이 소포의 사진이 이 PC에 없습니다. 기록은 여기 보관됩니다. 관리자가 결정합니다.</translation>
  </message>
  <message>
   <source>A photo that the central has could not be made smaller: {reason}. It is kept as it is.</source>
   <translation>중앙 시스템에 있는 사진을 줄이지 못했습니다: {reason}. 그대로 둡니다.</translation>
  </message>
  <message>
   <source>A practice parcel: nothing of it is sent. Everything is as it was put aside.</source>
   <translation>연습 소포입니다. 전송되지 않습니다. 모두 따로 둔 그대로입니다.</translation>
  </message>
  <message>
   <source>A proxy on the way says that it cannot reach the central. Work is kept here and sent again by itself.</source>
   <translation>중간 프록시가 중앙 시스템에 닿지 못한다고 합니다. 작업은 여기 보관되며 자동으로 다시 전송됩니다.</translation>
  </message>
  <message>
   <source>A sentence is missing. Photos and answers are kept. Write what is wrong with it, then press Enter.</source>
   <translation>설명이 없습니다. 사진과 답은 보관됩니다. 무엇이 문제인지 적고 Enter를 누르세요.</translation>
  </message>
  <message>
   <source>A supervisor was asked to decide. The record is kept here.</source>
   <translation>관리자에게 결정을 요청했습니다. 기록은 여기 보관됩니다.</translation>
  </message>
  <message>
   <source>A test label is printed …</source>
   <translation>시험 라벨을 인쇄하는 중 …</translation>
  </message>
  <message>
   <source>All items go back to stock, sealed as they are. Press Enter to finish.</source>
   <translation>모든 상품을 봉인된 채로 재고로 돌립니다. Enter를 눌러 마치세요.</translation>
  </message>
  <message>
   <source>An item is still in hand. It is kept, and the scan was not taken. Finish it, then scan again.</source>
   <translation>아직 처리 중인 상품이 있습니다. 그대로 보관되며 스캔은 무시되었습니다. 마무리한 뒤 다시 스캔하세요.</translation>
  </message>
  <message>
   <source>At zero.</source>
   <translation>영점입니다.</translation>
  </message>
  <message>
   <source>Back from where it was put aside. Everything is as it was.</source>
   <translation>따로 둔 소포를 다시 엽니다. 모두 그대로입니다.</translation>
  </message>
  <message>
   <source>Camera settings hold until the station is closed; this run has no settings file.</source>
   <translation>카메라 설정은 프로그램을 닫을 때까지 유효합니다. 이번 실행에는 설정 파일이 없습니다.</translation>
  </message>
  <message>
   <source>Camera settings saved.</source>
   <translation>카메라 설정을 저장했습니다.</translation>
  </message>
  <message>
   <source>Correct what is wrong, then press Enter: a new record takes the old one's place.</source>
   <translation>틀린 것을 고치고 Enter를 누르세요. 새 기록이 이전 기록을 대신합니다.</translation>
  </message>
  <message>
   <source>Damaged: it stays out of stock until somebody decides.</source>
   <translation>파손됨: 결정될 때까지 재고에 넣지 않습니다.</translation>
  </message>
  <message>
   <source>Defective: it goes back to the vendor.</source>
   <translation>불량: 공급사로 반송합니다.</translation>
  </message>
  <message>
   <source>Dirty: it is cleaned and packed again.</source>
   <translation>오염됨: 세척하고 다시 포장합니다.</translation>
  </message>
  <message>
   <source>Do not touch it further. Take a photo, set it aside, tell your supervisor.</source>
   <translation>더 만지지 마세요. 사진을 찍고 따로 둔 뒤 관리자에게 알리세요.</translation>
  </message>
  <message>
   <source>Every announced item is here already. Nothing was changed. F3 adds an extra.</source>
   <translation>예고된 상품이 모두 있습니다. 바뀐 것은 없습니다. F3으로 추가 상품을 기록합니다.</translation>
  </message>
  <message>
   <source>Everything is sent.</source>
   <translation>모두 전송되었습니다.</translation>
  </message>
  <message>
   <source>Gives pictures of {width} × {height}.</source>
   <translation>{width} × {height} 화면을 보냅니다.</translation>
  </message>
  <message>
   <source>Glare: tilt it, so that the lamp is not mirrored.</source>
   <translation>빛이 반사됩니다. 조명이 비치지 않게 기울이세요.</translation>
  </message>
  <message>
   <source>Good light.</source>
   <translation>조명이 좋습니다.</translation>
  </message>
  <message>
   <source>Good, not new: it is sold as a lower grade.</source>
   <translation>양호하지만 새것 아님: B급으로 판매합니다.</translation>
  </message>
  <message>
   <source>Held for the brand.</source>
   <translation>브랜드 결정을 위해 보류했습니다.</translation>
  </message>
  <message>
   <source>Held for your supervisor.</source>
   <translation>관리자 확인을 위해 보류했습니다.</translation>
  </message>
  <message>
   <source>Hold still.</source>
   <translation>움직이지 마세요.</translation>
  </message>
  <message>
   <source>It fell silent. Is there a whole label? Scan it. If not, F8 twice.</source>
   <translation>응답이 끊겼습니다. 온전한 라벨이 나왔으면 스캔하세요. 아니면 F8을 두 번 누르세요.</translation>
  </message>
  <message>
   <source>It is on its way already and cannot be taken back. Open it in the list (F9) to correct it.</source>
   <translation>이미 전송 중이라 되돌릴 수 없습니다. 목록(F9)에서 열어 정정하세요.</translation>
  </message>
  <message>
   <source>It is sent again. Nothing else is to be done now.</source>
   <translation>다시 전송합니다. 지금 더 할 일은 없습니다.</translation>
  </message>
  <message>
   <source>It needs a photo first. All is kept. Press Space, then scan the parcel's label.</source>
   <translation>먼저 사진이 필요합니다. 모두 보관됩니다. Space를 누른 뒤 소포 라벨을 스캔하세요.</translation>
  </message>
  <message>
   <source>It was noted as missing and is here after all.</source>
   <translation>누락으로 적혔지만 여기 있습니다.</translation>
  </message>
  <message>
   <source>Items are recorded here already. Nothing was changed. Finish this parcel, or take them back first.</source>
   <translation>이미 기록된 상품이 있습니다. 바뀐 것은 없습니다. 이 소포를 마치거나 먼저 되돌리세요.</translation>
  </message>
  <message>
   <source>Items like this one are looked at one by one. Nothing was changed. Scan the next one by itself.</source>
   <translation>이런 상품은 하나씩 확인합니다. 바뀐 것은 없습니다. 다음 것은 따로 스캔하세요.</translation>
  </message>
  <message>
   <source>Its label is not scanned back yet. The item is kept. Stick it on and scan it; F7 prints it again.</source>
   <translation>라벨을 아직 다시 스캔하지 않았습니다. 상품은 보관됩니다. 붙이고 스캔하세요. F7은 다시 인쇄합니다.</translation>
  </message>
  <message>
   <source>Its serial number was not read: it stays out of stock until somebody looks.</source>
   <translation>일련번호를 읽지 못했습니다. 확인될 때까지 재고로 돌리지 않습니다.</translation>
  </message>
  <message>
   <source>Keep box and filling as they are. Take a photo of the inside; everything announced counts as missing.</source>
   <translation>상자와 완충재를 그대로 두고 안쪽을 촬영하세요. 예고된 상품은 모두 누락으로 처리됩니다.</translation>
  </message>
  <message>
   <source>Label read. Looking it up …</source>
   <translation>라벨을 읽었습니다. 조회 중입니다 …</translation>
  </message>
  <message>
   <source>Labels not scanned yet: {count}. The parcel is kept. Scan or print them (F7), or call your supervisor.</source>
   <translation>아직 스캔하지 않은 라벨: {count}. 소포는 보관됩니다. 스캔하거나 인쇄(F7)하거나 관리자를 부르세요.</translation>
  </message>
  <message>
   <source>Lay the test card under the camera.</source>
   <translation>시험 카드를 카메라 아래에 놓으세요.</translation>
  </message>
  <message>
   <source>Leave the scale empty for a moment.</source>
   <translation>저울을 잠시 비워 두세요.</translation>
  </message>
  <message>
   <source>Like new but opened: it needs new packaging.</source>
   <translation>새것 같지만 개봉됨: 새 포장이 필요합니다.</translation>
  </message>
  <message>
   <source>Locked after a pause. The parcel on the bench stays as it is. Sign in to go on.</source>
   <translation>사용하지 않아 잠겼습니다. 작업대의 소포는 그대로입니다. 로그인해 이어가세요.</translation>
  </message>
  <message>
   <source>Looking up by that code alone …</source>
   <translation>그 코드만으로 조회 중 …</translation>
  </message>
  <message>
   <source>More than one return fits this label. Nothing was changed. Choose the one on the paper inside.</source>
   <translation>이 라벨에 맞는 반품이 여러 건입니다. 바뀐 것은 없습니다. 동봉된 용지에 적힌 것을 고르세요.</translation>
  </message>
  <message>
   <source>No answer: switch the printer on, then F8 twice.</source>
   <translation>응답 없음: 프린터를 켜고 F8을 두 번 누르세요.</translation>
  </message>
  <message>
   <source>No central answered at {url}. Nothing was changed here; check the address and try again. {reason}</source>
   <translation>{url}에서 응답하는 중앙 시스템이 없습니다. 여기서는 아무것도 바뀌지 않았습니다. 주소를 확인하고 다시 시도하세요. {reason}</translation>
  </message>
  <message>
   <source>No central is set: this station works alone and keeps everything.</source>
   <translation>중앙 시스템이 설정되지 않아 이 스테이션은 단독으로 작업하고 모두 보관합니다.</translation>
  </message>
  <message>
   <source>No data yet: this station was not started so far.</source>
   <translation>아직 데이터가 없습니다. 이 스테이션은 시작된 적이 없습니다.</translation>
  </message>
  <message>
   <source>No item is chosen yet. Nothing was changed. Scan it, or press the number of its line.</source>
   <translation>아직 상품을 고르지 않았습니다. 바뀐 것은 없습니다. 스캔하거나 줄 번호를 누르세요.</translation>
  </message>
  <message>
   <source>No label printer is set at this bench. All is kept. Write the number on by hand.</source>
   <translation>이 작업대에는 라벨 프린터가 없습니다. 모두 보관됩니다. 번호를 손으로 적으세요.</translation>
  </message>
  <message>
   <source>No label: the printer does not answer. The unit is kept and waits for its label. Switch the printer on, then print again.</source>
   <translation>라벨 없음: 프린터가 응답하지 않습니다. 상품은 라벨을 기다립니다. 프린터를 켜고 다시 인쇄하세요.</translation>
  </message>
  <message>
   <source>No label: {reason}. The unit is kept and waits for its label. Look at the printer, then print again.</source>
   <translation>라벨 없음: {reason}. 상품은 라벨을 기다립니다. 프린터를 확인하고 다시 인쇄하세요.</translation>
  </message>
  <message>
   <source>No label: {reason}. The unit is kept and waits for its label. Put the printer right, then print again.</source>
   <translation>라벨 없음: {reason}. 상품은 라벨을 기다립니다. 프린터를 바로잡고 다시 인쇄하세요.</translation>
  </message>
  <message>
   <source>No longer noted as a wrong serial number.</source>
   <translation>일련번호 불일치 표시를 지웠습니다.</translation>
  </message>
  <message>
   <source>No more pictures from {name}. Scanner and keyboard work on. Check its cable.</source>
   <translation>{name}의 화면이 끊겼습니다. 스캐너와 키보드는 계속 쓸 수 있습니다. 케이블을 확인하세요.</translation>
  </message>
  <message>
   <source>No more than {count} are open here. Nothing was changed. One beyond that is an extra (F3), scanned by itself.</source>
   <translation>여기 열린 것은 {count}개까지입니다. 바뀐 것은 없습니다. 그 이상은 추가 상품(F3)으로 따로 스캔합니다.</translation>
  </message>
  <message>
   <source>No other code was read on this label. Nothing was changed. Turn the label to the camera, or type its number.</source>
   <translation>이 라벨에서 다른 코드를 읽지 못했습니다. 바뀐 것은 없습니다. 라벨을 카메라로 돌리거나 번호를 입력하세요.</translation>
  </message>
  <message>
   <source>No photo could be taken. Check the camera and press Space again, or press Enter: the item goes to quarantine without one.</source>
   <translation>사진을 찍지 못했습니다. 카메라를 확인하고 Space를 다시 누르거나 Enter를 누르세요. Enter는 사진 없이 격리합니다.</translation>
  </message>
  <message>
   <source>No photo could be taken. Press Space again, or scan the parcel's label: it is set aside without one.</source>
   <translation>사진을 찍지 못했습니다. Space를 다시 누르거나 소포 라벨을 스캔하세요. 사진 없이 따로 둡니다.</translation>
  </message>
  <message>
   <source>No photo could be taken. The answers are kept. Press Space again, or Enter to go on without it.</source>
   <translation>사진을 찍지 못했습니다. 답은 보관됩니다. Space를 다시 누르거나 Enter로 사진 없이 계속하세요.</translation>
  </message>
  <message>
   <source>No photo was taken: the camera gives no picture. The parcel is kept. Check the camera.</source>
   <translation>사진을 찍지 못했습니다. 카메라 화면이 없습니다. 소포 기록은 그대로입니다. 카메라를 확인하세요.</translation>
  </message>
  <message>
   <source>No photo yet: a lamp is mirrored in it. Tilt the item and press Space; a second press keeps it as it is.</source>
   <translation>아직 찍지 않았습니다. 조명이 비칩니다. 상품을 기울이고 Space를 누르세요. 한 번 더 누르면 그대로 저장합니다.</translation>
  </message>
  <message>
   <source>No photo yet: it would be blurred. Hold still and press Space; a second press keeps it as it is.</source>
   <translation>아직 찍지 않았습니다. 흐릿합니다. 움직이지 말고 Space를 누르세요. 한 번 더 누르면 그대로 저장합니다.</translation>
  </message>
  <message>
   <source>No photo yet: it would be too dark. Switch a lamp on and press Space; a second press keeps it as it is.</source>
   <translation>아직 찍지 않았습니다. 너무 어둡습니다. 조명을 켜고 Space를 누르세요. 한 번 더 누르면 그대로 저장합니다.</translation>
  </message>
  <message>
   <source>No photo yet: nothing is under the camera. Put it there and press Space; a second press keeps it as it is.</source>
   <translation>아직 찍지 않았습니다. 카메라 아래에 아무것도 없습니다. 놓고 Space를 누르세요. 한 번 더 누르면 그대로 저장합니다.</translation>
  </message>
  <message>
   <source>No picture from {name}: {reason}. {advice} Scanner and keyboard work on.</source>
   <translation>{name}의 화면이 없습니다: {reason}. {advice} 스캐너와 키보드는 계속 쓸 수 있습니다.</translation>
  </message>
  <message>
   <source>No secure connection to the central could be made. Nothing was sent; work is kept here. Tell your IT.</source>
   <translation>중앙 시스템과 안전하게 연결하지 못했습니다. 전송된 것은 없고 작업은 여기 보관됩니다. IT 담당자에게 알리세요.</translation>
  </message>
  <message>
   <source>No serial number is announced for this item. Nothing was changed. Answer the question on the screen.</source>
   <translation>이 상품에는 예고된 일련번호가 없습니다. 바뀐 것은 없습니다. 화면의 질문에 답하세요.</translation>
  </message>
  <message>
   <source>No setting is locked by IT.</source>
   <translation>IT 담당자가 잠근 설정이 없습니다.</translation>
  </message>
  <message>
   <source>Nobody announced it: quarantine until somebody decides.</source>
   <translation>예고되지 않음: 결정될 때까지 격리합니다.</translation>
  </message>
  <message>
   <source>Nobody announced this parcel. Nothing is lost: park it and it will be looked for.</source>
   <translation>예고되지 않은 소포입니다. 잃는 것은 없습니다. 보관해 두면 계속 찾습니다.</translation>
  </message>
  <message>
   <source>Nobody here has this badge. Nothing was changed. Sign in with a PIN, or call your supervisor.</source>
   <translation>등록되지 않은 사원증입니다. 바뀐 것은 없습니다. PIN으로 로그인하거나 관리자를 부르세요.</translation>
  </message>
  <message>
   <source>Nobody is known whose badge this program can print. Nothing was written. Wait for the central's data, or print badges there.</source>
   <translation>인쇄할 수 있는 사원증이 없습니다. 저장된 것은 없습니다. 중앙 시스템의 데이터를 기다리거나 그쪽에서 인쇄하세요.</translation>
  </message>
  <message>
   <source>Nobody is signed in. Nothing was changed. Scan your badge or choose your name; then scan that again.</source>
   <translation>로그인한 사람이 없습니다. 바뀐 것은 없습니다. 사원증을 스캔하거나 이름을 고른 뒤 다시 스캔하세요.</translation>
  </message>
  <message>
   <source>Nobody knows the central's address. You can go on: work is kept here. Check the address in the settings, or the network's name server.</source>
   <translation>중앙 시스템 주소를 찾을 수 없습니다. 작업은 여기 보관되니 계속하세요. 설정의 주소나 네임 서버를 확인하세요.</translation>
  </message>
  <message>
   <source>Nobody this PC trusts has signed the central's certificate. Nothing was sent; work is kept here. Tell your IT.</source>
   <translation>중앙 시스템의 인증서를 신뢰할 수 없습니다. 전송된 것은 없고 작업은 여기 보관됩니다. IT 담당자에게 알리세요.</translation>
  </message>
  <message>
   <source>Not all of the bundle was taken in: {reason}. What was taken counts once; free some space and take the same file in again.</source>
   <translation>묶음을 모두 가져오지 못했습니다: {reason}. 가져온 것은 한 번만 계산됩니다. 공간을 확보하고 같은 파일을 다시 가져오세요.</translation>
  </message>
  <message>
   <source>Not everything is answered: quarantine.</source>
   <translation>답하지 않은 항목이 있음: 격리합니다.</translation>
  </message>
  <message>
   <source>Not known yet: it is told after the first day of work here.</source>
   <translation>아직 모릅니다. 첫 작업일이 지나면 알 수 있습니다.</translation>
  </message>
  <message>
   <source>Not known: a scanner cannot be asked. The bench check (F8) tries it.</source>
   <translation>알 수 없음: 스캐너에는 물어볼 수 없습니다. 작업대 점검(F8)에서 확인합니다.</translation>
  </message>
  <message>
   <source>Not known: the central did not tell its time yet.</source>
   <translation>알 수 없음: 중앙 시스템이 아직 시각을 알려 주지 않았습니다.</translation>
  </message>
  <message>
   <source>Not known: the data cannot be read.</source>
   <translation>알 수 없음: 데이터를 읽을 수 없습니다.</translation>
  </message>
  <message>
   <source>Not known: this printer cannot be asked. The bench check (F8) tries it.</source>
   <translation>알 수 없음: 이 프린터에는 물어볼 수 없습니다. 작업대 점검(F8)에서 확인합니다.</translation>
  </message>
  <message>
   <source>Not long enough yet. All is kept. Go on for {seconds} s, then press Enter.</source>
   <translation>아직 시간이 부족합니다. 모두 보관됩니다. {seconds}초 더 한 뒤 Enter를 누르세요.</translation>
  </message>
  <message>
   <source>Not sharp: hold it still, or further from the camera.</source>
   <translation>흐립니다. 움직이지 말거나 카메라에서 떼세요.</translation>
  </message>
  <message>
   <source>Not sharp: turn the focus ring (F10), or wipe the lens.</source>
   <translation>초점이 맞지 않습니다. 초점 링을 돌리거나(F10) 렌즈를 닦으세요.</translation>
  </message>
  <message>
   <source>Noted as a wrong item. It goes to quarantine until somebody decides.</source>
   <translation>다른 상품으로 기록했습니다. 결정될 때까지 격리합니다.</translation>
  </message>
  <message>
   <source>Noted as a wrong serial number. The item is kept. Scan the number that is on it.</source>
   <translation>틀린 일련번호로 기록했습니다. 상품은 보관됩니다. 상품에 있는 번호를 스캔하세요.</translation>
  </message>
  <message>
   <source>Noted as an extra. It goes to quarantine until somebody decides.</source>
   <translation>추가 상품으로 기록했습니다. 결정될 때까지 격리합니다.</translation>
  </message>
  <message>
   <source>Noted as one too many. It goes to quarantine until somebody decides.</source>
   <translation>초과 상품으로 적었습니다. 결정될 때까지 격리합니다.</translation>
  </message>
  <message>
   <source>Noted with its photo. Go on with the items.</source>
   <translation>사진과 함께 적었습니다. 상품 확인을 계속하세요.</translation>
  </message>
  <message>
   <source>Noted: everything announced is missing. Look it over, then press Enter.</source>
   <translation>예고된 상품을 모두 누락으로 적었습니다. 확인 후 Enter를 누르세요.</translation>
  </message>
  <message>
   <source>Noted: {serial} is not an announced serial number. Backspace takes it back.</source>
   <translation>기록함: {serial}은(는) 예고된 일련번호가 아닙니다. Backspace로 되돌립니다.</translation>
  </message>
  <message>
   <source>Nothing in the picture is sharp: set the focus (F10), or wipe the lens. It may be the wrong lens.</source>
   <translation>화면에 선명한 곳이 없습니다. 초점을 맞추거나(F10) 렌즈를 닦으세요. 렌즈가 다를 수 있습니다.</translation>
  </message>
  <message>
   <source>Nothing of it waits for a person any more. Nothing was changed.</source>
   <translation>사람의 결정을 기다리는 것이 없습니다. 바뀐 것은 없습니다.</translation>
  </message>
  <message>
   <source>Offline. You can go on: everything is kept here and sent when the network is back.</source>
   <translation>오프라인입니다. 계속할 수 있습니다. 모두 여기에 보관되고 네트워크가 돌아오면 전송됩니다.</translation>
  </message>
  <message>
   <source>One record holds {limit} units and no more. Nothing was changed. Check the items one by one, or call your supervisor.</source>
   <translation>한 기록에는 {limit}개까지만 들어갑니다. 바뀐 것은 없습니다. 상품을 하나씩 확인하거나 관리자를 부르세요.</translation>
  </message>
  <message>
   <source>One step back.</source>
   <translation>한 단계 되돌렸습니다.</translation>
  </message>
  <message>
   <source>Only {free_gb} GB are free. Work goes on. Make room on this disk soon.</source>
   <translation>{free_gb} GB만 남았습니다. 작업은 계속됩니다. 곧 이 디스크의 공간을 확보하세요.</translation>
  </message>
  <message>
   <source>Open returns that fit are shown. Compare with the paper inside, choose one, or park it.</source>
   <translation>맞는 열린 반품이 나와 있습니다. 안의 종이와 비교해 하나를 고르거나 보관하세요.</translation>
  </message>
  <message>
   <source>Open the parcel and scan each item.</source>
   <translation>소포를 열고 상품을 하나씩 스캔하세요.</translation>
  </message>
  <message>
   <source>Out of labels or ribbon, open or paused: put it right, then F8 twice.</source>
   <translation>라벨이나 리본이 없거나 열렸거나 멈췄습니다. 바로잡고 F8을 두 번 누르세요.</translation>
  </message>
  <message>
   <source>Parked as unknown by {operator}, on shelf {shelf}. Nobody has announced it yet.</source>
   <translation>{operator}이(가) 알 수 없음으로 보관, 선반 {shelf}. 아직 예고되지 않았습니다.</translation>
  </message>
  <message>
   <source>Photo saved.</source>
   <translation>사진을 저장했습니다.</translation>
  </message>
  <message>
   <source>Practice is over: the next parcel counts.</source>
   <translation>연습이 끝났습니다. 다음 소포부터 실제입니다.</translation>
  </message>
  <message>
   <source>Practice parcel done. Nothing of it is sent.</source>
   <translation>연습 소포를 마쳤습니다. 전송되지 않습니다.</translation>
  </message>
  <message>
   <source>Practice: nothing from here on is sent.</source>
   <translation>연습: 이제부터 아무것도 전송되지 않습니다.</translation>
  </message>
  <message>
   <source>Print cannot be read on this PC: the part for it is not installed. Type the number.</source>
   <translation>이 PC에서는 인쇄된 글자를 읽을 수 없습니다. 해당 기능이 설치되지 않았습니다. 번호를 입력하세요.</translation>
  </message>
  <message>
   <source>Printed and read back.</source>
   <translation>인쇄하고 확인했습니다.</translation>
  </message>
  <message>
   <source>Printed the test label {days} days ago.</source>
   <translation>{days}일 전에 시험 라벨을 인쇄했습니다.</translation>
  </message>
  <message>
   <source>Printed. Stick it on the unit, then scan it.</source>
   <translation>인쇄했습니다. 상품에 붙이고 스캔하세요.</translation>
  </message>
  <message>
   <source>Put aside as it is. Scan a shelf's label to note where; its own label goes on with it.</source>
   <translation>그대로 따로 두었습니다. 선반 라벨을 스캔해 위치를 남기세요. 소포 라벨을 스캔하면 이어집니다.</translation>
  </message>
  <message>
   <source>Put it back into its box and close it. Take a photo, set it aside, tell your supervisor.</source>
   <translation>상자에 다시 넣고 닫으세요. 사진을 찍고 따로 둔 뒤 관리자에게 알리세요.</translation>
  </message>
  <message>
   <source>Read from print, not from bars. Compare with the label, then choose; nothing is taken by itself.</source>
   <translation>막대가 아니라 글자에서 읽었습니다. 라벨과 비교해 고르세요. 저절로 선택되지 않습니다.</translation>
  </message>
  <message>
   <source>Read the test card {days} days ago.</source>
   <translation>{days}일 전에 시험 카드를 읽었습니다.</translation>
  </message>
  <message>
   <source>Read the test card {days} days ago. Do the bench check (F8) again.</source>
   <translation>{days}일 전에 시험 카드를 읽었습니다. 작업대 점검(F8)을 다시 하세요.</translation>
  </message>
  <message>
   <source>Reading what is printed on the label …</source>
   <translation>라벨의 글자를 읽는 중 …</translation>
  </message>
  <message>
   <source>Released by {name}. Both names are in the record.</source>
   <translation>{name}이(가) 해제했습니다. 두 사람 이름이 기록됩니다.</translation>
  </message>
  <message>
   <source>Room for {value} days without a network only: tell your IT today.</source>
   <translation>네트워크 없이 {value}일분만 남았습니다. 오늘 IT 담당자에게 알리세요.</translation>
  </message>
  <message>
   <source>Room for {value} days without a network.</source>
   <translation>네트워크 없이 {value}일 사용할 공간이 있습니다.</translation>
  </message>
  <message>
   <source>Saved, except what your IT has locked ({names}): that stays as it is.</source>
   <translation>IT 담당자가 잠근 항목({names})을 제외하고 저장했습니다. 잠긴 항목은 그대로입니다.</translation>
  </message>
  <message>
   <source>Saved. It is sent by itself.</source>
   <translation>저장했습니다. 자동으로 전송됩니다.</translation>
  </message>
  <message>
   <source>Scan the bars of the test card. No hand scanner here? Leave it.</source>
   <translation>시험 카드의 바코드를 스캔하세요. 핸드 스캐너가 없으면 넘어가세요.</translation>
  </message>
  <message>
   <source>Scan the test label.</source>
   <translation>시험 라벨을 스캔하세요.</translation>
  </message>
  <message>
   <source>Sealed and like new: it can be sold as it is.</source>
   <translation>봉인되어 있고 새것 같음: 그대로 판매할 수 있습니다.</translation>
  </message>
  <message>
   <source>Set aside in quarantine. Your supervisor sees it.</source>
   <translation>격리했습니다. 관리자가 확인합니다.</translation>
  </message>
  <message>
   <source>Set aside. Your supervisor sees it. Look it over, then press Enter.</source>
   <translation>따로 두었습니다. 관리자가 확인합니다. 확인 후 Enter를 누르세요.</translation>
  </message>
  <message>
   <source>Several command codes are in view. Nothing was done. Show one, and cover the others.</source>
   <translation>명령 코드가 여러 개 보입니다. 아무것도 하지 않았습니다. 하나만 보이고 나머지는 가리세요.</translation>
  </message>
  <message>
   <source>Sharp.</source>
   <translation>선명합니다.</translation>
  </message>
  <message>
   <source>Shelf {shelf} is noted.</source>
   <translation>선반 {shelf}을(를) 기록했습니다.</translation>
  </message>
  <message>
   <source>Shows {grams} g.</source>
   <translation>{grams} g을 표시합니다.</translation>
  </message>
  <message>
   <source>Signed out. Not sent yet: {count}. They are kept here and go when the central is reached; leave the station on.</source>
   <translation>로그아웃했습니다. 아직 보내지 않은 것: {count}건. 여기에 보관되어 있으며 중앙 시스템에 연결되면 전송됩니다. 스테이션을 켜 두십시오.</translation>
  </message>
  <message>
   <source>Signed out. The parcel on the bench stays as it is.</source>
   <translation>로그아웃했습니다. 작업대의 소포는 그대로입니다.</translation>
  </message>
  <message>
   <source>Something answers that is not the central (a log-in page, perhaps). Work is kept here.</source>
   <translation>중앙 시스템이 아닌 것(로그인 페이지 등)이 응답합니다. 작업은 여기 보관됩니다.</translation>
  </message>
  <message>
   <source>Something answers, but not as a central does. Work is kept here. Check the central's address in the settings.</source>
   <translation>중앙 시스템이 아닌 것이 응답합니다. 작업은 여기 보관됩니다. 설정의 주소를 확인하세요.</translation>
  </message>
  <message>
   <source>Sound, {size_mb} MB; copied {hours} h ago.</source>
   <translation>정상, {size_mb} MB, {hours}시간 전에 복사함.</translation>
  </message>
  <message>
   <source>Sound, {size_mb} MB; not copied yet.</source>
   <translation>정상, {size_mb} MB, 아직 복사하지 않음.</translation>
  </message>
  <message>
   <source>Step back and keep others away. Take a photo only if it is safe, then call your supervisor.</source>
   <translation>물러서고 다른 사람도 가까이 오지 않게 하세요. 안전할 때만 촬영하고 관리자를 부르세요.</translation>
  </message>
  <message>
   <source>Stop: empty box.</source>
   <translation>정지: 빈 상자.</translation>
  </message>
  <message>
   <source>Stop: hazardous.</source>
   <translation>정지: 위험물.</translation>
  </message>
  <message>
   <source>Stop: somebody opened it on the way.</source>
   <translation>정지: 운송 중 누군가 열었습니다.</translation>
  </message>
  <message>
   <source>Stop: these goods may not be handled here.</source>
   <translation>정지: 여기서 취급할 수 없는 상품입니다.</translation>
  </message>
  <message>
   <source>Take a photo of tape and opening before you go on.</source>
   <translation>계속하기 전에 테이프와 열린 곳을 촬영하세요.</translation>
  </message>
  <message>
   <source>Taken back: nothing of it was sent. Change what is wrong and save it again.</source>
   <translation>되돌렸습니다. 전송된 것은 없습니다. 고친 뒤 다시 저장하세요.</translation>
  </message>
  <message>
   <source>Taken out: nothing of it is recorded.</source>
   <translation>뺐습니다. 기록되지 않습니다.</translation>
  </message>
  <message>
   <source>That code holds nothing that can be read. Nothing was changed. Scan it again, or type the number under it.</source>
   <translation>이 코드에는 읽을 수 있는 내용이 없습니다. 바뀐 것은 없습니다. 다시 스캔하거나 아래 번호를 입력하세요.</translation>
  </message>
  <message>
   <source>That command does nothing at this step. Nothing was changed. The question on the screen comes first.</source>
   <translation>이 단계에서는 그 명령이 동작하지 않습니다. 바뀐 것은 없습니다. 화면의 질문에 먼저 답하세요.</translation>
  </message>
  <message>
   <source>That is a shelf's label. Nothing was changed. It is wanted only when a parcel is put away.</source>
   <translation>선반 라벨입니다. 바뀐 것은 없습니다. 소포를 보관할 때만 필요합니다.</translation>
  </message>
  <message>
   <source>That is an item's code. Nothing was changed. Scan the label of its parcel first.</source>
   <translation>상품 코드입니다. 바뀐 것은 없습니다. 먼저 소포의 라벨을 스캔하세요.</translation>
  </message>
  <message>
   <source>That is not a number. Nothing was changed. Type digits, with a point or a comma.</source>
   <translation>숫자가 아닙니다. 바뀐 것은 없습니다. 숫자를 입력하세요. 소수점은 점이나 쉼표입니다.</translation>
  </message>
  <message>
   <source>That is not one of the answers here. Nothing was changed. Press a key that the screen shows.</source>
   <translation>여기서 고를 수 있는 답이 아닙니다. 바뀐 것은 없습니다. 화면에 보이는 키를 누르세요.</translation>
  </message>
  <message>
   <source>That is not the PIN of {name}. One try is left. Scan your badge if you are not sure.</source>
   <translation>{name} 님의 PIN이 아닙니다. 한 번 남았습니다. 확실하지 않으면 사원증을 스캔하세요.</translation>
  </message>
  <message>
   <source>That is not the PIN of {name}. {tries} tries are left. Try again, or scan your badge.</source>
   <translation>{name} 님의 PIN이 아닙니다. {tries}번 남았습니다. 다시 입력하거나 사원증을 스캔하세요.</translation>
  </message>
  <message>
   <source>That is not the seal of {path}. Nothing was taken in. Compare it with the one shown where the bundle was made.</source>
   <translation>{path}의 봉인이 아닙니다. 가져온 것은 없습니다. 묶음을 만들 때 표시된 것과 비교하세요.</translation>
  </message>
  <message>
   <source>That is not this parcel's label. Nothing was changed. Scan the label of this parcel.</source>
   <translation>이 소포의 라벨이 아닙니다. 바뀐 것은 없습니다. 이 소포의 라벨을 스캔하세요.</translation>
  </message>
  <message>
   <source>That key does nothing at this step. Nothing was changed. The question on the screen comes first.</source>
   <translation>이 단계에서는 그 키가 동작하지 않습니다. 바뀐 것은 없습니다. 화면의 질문에 먼저 답하세요.</translation>
  </message>
  <message>
   <source>That label belongs to another item. Nothing was changed. Scan the one that was just printed.</source>
   <translation>다른 상품의 라벨입니다. 바뀐 것은 없습니다. 방금 인쇄한 것을 스캔하세요.</translation>
  </message>
  <message>
   <source>That label is a parcel's that was put aside. Nothing was changed. Finish this one first, then scan it again.</source>
   <translation>따로 둔 소포의 라벨입니다. 바뀐 것은 없습니다. 이 소포를 마친 뒤 다시 스캔하세요.</translation>
  </message>
  <message>
   <source>That number is not known as it is. These returns nearly fit: choose only what the label really says.</source>
   <translation>그 번호는 그대로는 없습니다. 비슷한 반품들입니다. 라벨에 실제로 적힌 것만 고르세요.</translation>
  </message>
  <message>
   <source>That parcel is put aside no more. Nothing was changed. Somebody went on with it.</source>
   <translation>그 소포는 더 이상 따로 있지 않습니다. 바뀐 것은 없습니다. 누군가 이어서 했습니다.</translation>
  </message>
  <message>
   <source>The bench check is kept and goes to the central.</source>
   <translation>점검을 저장했고 중앙 시스템에 보냅니다.</translation>
  </message>
  <message>
   <source>The bench was not checked today: F8, it takes 20 seconds.</source>
   <translation>오늘 작업대를 점검하지 않았습니다. F8, 20초 걸립니다.</translation>
  </message>
  <message>
   <source>The brand's rule says so.</source>
   <translation>브랜드 규칙에 따른 것입니다.</translation>
  </message>
  <message>
   <source>The bundle could not be written: {reason}. Nothing was left behind, and all work is kept here. Take another disk, or free some space.</source>
   <translation>묶음을 쓰지 못했습니다: {reason}. 남은 것은 없고 모든 작업은 여기 보관됩니다. 다른 디스크를 쓰거나 공간을 확보하세요.</translation>
  </message>
  <message>
   <source>The camera films.</source>
   <translation>카메라가 녹화합니다.</translation>
  </message>
  <message>
   <source>The camera gives {width} × {height} only: small codes are not read. Choose a larger size (F10).</source>
   <translation>카메라 해상도가 {width} × {height}뿐이라 작은 코드는 읽지 못합니다. 더 큰 크기를 고르세요 (F10).</translation>
  </message>
  <message>
   <source>The camera's picture is black. Take off the lens cap, or check the light. Scanner and keyboard work on.</source>
   <translation>카메라 화면이 검습니다. 렌즈 덮개를 빼거나 조명을 확인하세요. 스캐너와 키보드는 계속 쓸 수 있습니다.</translation>
  </message>
  <message>
   <source>The camera's picture stands still. Unplug the camera and plug it in again. Scanner and keyboard work on.</source>
   <translation>카메라 화면이 멈췄습니다. 카메라를 뽑았다가 다시 꽂으세요. 스캐너와 키보드는 계속 쓸 수 있습니다.</translation>
  </message>
  <message>
   <source>The central answers in {ms} ms, and its certificate is trusted.</source>
   <translation>중앙 시스템이 {ms} ms 만에 응답하고 인증서를 신뢰합니다.</translation>
  </message>
  <message>
   <source>The central answers in {ms} ms, over a line that is not encrypted.</source>
   <translation>중앙 시스템이 {ms} ms 만에 응답하지만 연결이 암호화되지 않았습니다.</translation>
  </message>
  <message>
   <source>The central at {url} did not enrol this station. {reason} Nothing was changed here.</source>
   <translation>{url}의 중앙 시스템이 이 스테이션을 등록하지 않았습니다. {reason} 여기서 바뀐 것은 없습니다.</translation>
  </message>
  <message>
   <source>The central could not accept this record. It is kept here; a supervisor decides.</source>
   <translation>중앙 시스템이 이 기록을 받지 못했습니다. 여기 보관되며 관리자가 결정합니다.</translation>
  </message>
  <message>
   <source>The central could not take all of it. {reason} What it took counts once; run the same command again.</source>
   <translation>중앙 시스템이 모두 받지 못했습니다. {reason} 받은 것은 한 번만 계산됩니다. 같은 명령을 다시 실행하세요.</translation>
  </message>
  <message>
   <source>The central did not answer in time. You can go on: work is kept here and sent again by itself.</source>
   <translation>중앙 시스템이 제때 응답하지 않았습니다. 작업은 여기 보관되고 자동으로 다시 전송되니 계속하세요.</translation>
  </message>
  <message>
   <source>The central does not accept this station's token. Work is kept here. Call your supervisor.</source>
   <translation>중앙 시스템이 이 스테이션의 토큰을 받지 않습니다. 작업은 여기 보관됩니다. 관리자를 부르세요.</translation>
  </message>
  <message>
   <source>The central has another record of this parcel. Both are kept; a supervisor decides.</source>
   <translation>중앙 시스템에 이 소포의 다른 기록이 있습니다. 둘 다 보관되며 관리자가 결정합니다.</translation>
  </message>
  <message>
   <source>The central has it. Somebody there has to decide; nothing is left to do at the bench.</source>
   <translation>중앙 시스템에 있습니다. 그쪽 담당자가 결정해야 하며 작업대에서 할 일은 없습니다.</translation>
  </message>
  <message>
   <source>The central is busy. Work is kept here and sent again by itself.</source>
   <translation>중앙 시스템이 바쁩니다. 작업은 여기 보관되고 자동으로 다시 전송됩니다.</translation>
  </message>
  <message>
   <source>The central's certificate has expired, so it cannot be trusted. Work is kept here. Tell your IT; check this PC's date, too.</source>
   <translation>중앙 시스템의 인증서가 만료되어 믿을 수 없습니다. 작업은 여기 보관됩니다. IT에 알리고 이 PC의 날짜도 확인하세요.</translation>
  </message>
  <message>
   <source>The central's certificate is not valid yet by this PC's clock. Work is kept here. Check this PC's date and time.</source>
   <translation>이 PC의 시계로는 인증서가 아직 유효하지 않습니다. 작업은 여기 보관됩니다. 날짜와 시간을 확인하세요.</translation>
  </message>
  <message>
   <source>The central's computer is there, but the central is not running on it. You can go on: work is kept here and sent when it runs.</source>
   <translation>컴퓨터는 있지만 중앙 시스템이 실행되지 않습니다. 작업은 여기 보관되고 실행되면 전송됩니다. 계속하세요.</translation>
  </message>
  <message>
   <source>The certificate belongs to another computer than the central. Nothing was sent; work is kept here. Tell your IT.</source>
   <translation>인증서가 다른 컴퓨터의 것입니다. 전송된 것은 없고 작업은 여기 보관됩니다. IT 담당자에게 알리세요.</translation>
  </message>
  <message>
   <source>The command sheet was written to {path}. Open it and print it.</source>
   <translation>명령 시트를 {path}에 저장했습니다. 열어서 인쇄하세요.</translation>
  </message>
  <message>
   <source>The corners of the picture are black: the lens does not fit, or something covers it. Scanner and keyboard work on. Look at the lens.</source>
   <translation>화면 모서리가 검습니다: 렌즈가 맞지 않거나 가려져 있습니다. 스캐너와 키보드는 계속 됩니다. 렌즈를 확인하세요.</translation>
  </message>
  <message>
   <source>The data are of an older version; the next start brings them to this one's form, after a copy.</source>
   <translation>데이터가 이전 버전입니다. 다음 시작 때 복사한 뒤 이 버전으로 바꿉니다.</translation>
  </message>
  <message>
   <source>The data file is damaged. Close the station and start it again: it repairs itself from its copy and journal.</source>
   <translation>데이터 파일이 손상되었습니다. 스테이션을 닫고 다시 시작하면 복사본과 저널로 스스로 복구합니다.</translation>
  </message>
  <message>
   <source>The data folder {path} cannot be written. Nothing was changed. Check its rights, or set another folder.</source>
   <translation>데이터 폴더 {path}에 쓸 수 없습니다. 바꾼 것은 없습니다. 권한을 확인하거나 다른 폴더를 지정하세요.</translation>
  </message>
  <message>
   <source>The disk is nearly full ({free_mb} MB left). Everything is kept, and photos that the central has were made smaller. Free some space soon.</source>
   <translation>디스크가 거의 찼습니다 ({free_mb} MB 남음). 모두 보관되며 중앙 시스템에 있는 사진은 줄였습니다. 곧 공간을 확보하세요.</translation>
  </message>
  <message>
   <source>The embedded central did not start. {reason}</source>
   <translation>내장 중앙 시스템이 시작되지 않았습니다. {reason}</translation>
  </message>
  <message>
   <source>The empty scale shows {value} g: clear it and press its zero key.</source>
   <translation>빈 저울이 {value} g을 표시합니다. 비우고 영점 키를 누르세요.</translation>
  </message>
  <message>
   <source>The file that says which proxy to use (PAC) cannot be read or says no way. Work is kept here. Tell your IT.</source>
   <translation>사용할 프록시를 알려 주는 파일(PAC)을 읽을 수 없거나 경로가 없습니다. 작업은 여기에 보관됩니다. IT 담당자에게 알리세요.</translation>
  </message>
  <message>
   <source>The floor is for supervisors. Nothing was changed. Let one sign in here to see it.</source>
   <translation>현장 화면은 관리자용입니다. 바뀐 것은 없습니다. 관리자가 여기서 로그인하면 볼 수 있습니다.</translation>
  </message>
  <message>
   <source>The label does not come out: look at the printer, then F8 twice.</source>
   <translation>라벨이 나오지 않습니다. 프린터를 보고 F8을 두 번 누르세요.</translation>
  </message>
  <message>
   <source>The label is printed again.</source>
   <translation>라벨을 다시 인쇄합니다.</translation>
  </message>
  <message>
   <source>The last step could not be written to disk. Do not switch off; free some space.</source>
   <translation>마지막 단계를 디스크에 쓰지 못했습니다. 끄지 말고 공간을 확보하세요.</translation>
  </message>
  <message>
   <source>The measurement was given up: {reason}.</source>
   <translation>측정을 중단했습니다: {reason}.</translation>
  </message>
  <message>
   <source>The opening is filmed.</source>
   <translation>개봉을 녹화합니다.</translation>
  </message>
  <message>
   <source>The parcel could not be saved. Everything you entered is kept. Press Enter again.</source>
   <translation>소포를 저장하지 못했습니다. 입력한 내용은 그대로입니다. Enter를 다시 누르세요.</translation>
  </message>
  <message>
   <source>The parcel is being saved. Nothing was changed. Scan the next one in a moment.</source>
   <translation>소포를 저장하는 중입니다. 바뀐 것은 없습니다. 잠시 후 다음 소포를 스캔하세요.</translation>
  </message>
  <message>
   <source>The parcel you had in hand could not be put back. What was saved is kept. Scan its label again.</source>
   <translation>작업 중이던 소포를 되살리지 못했습니다. 저장된 것은 그대로입니다. 라벨을 다시 스캔하세요.</translation>
  </message>
  <message>
   <source>The parcel you had in hand was put back. Look it over: the last step may be missing.</source>
   <translation>작업 중이던 소포를 되살렸습니다. 확인하세요. 마지막 단계가 빠졌을 수 있습니다.</translation>
  </message>
  <message>
   <source>The photo was not saved. The parcel is kept. Free some space, then take it again.</source>
   <translation>사진을 저장하지 못했습니다. 소포 기록은 그대로입니다. 공간을 확보한 뒤 다시 찍으세요.</translation>
  </message>
  <message>
   <source>The picture {name} cannot be read: {reason}. It was passed over.</source>
   <translation>그림 {name}을(를) 읽을 수 없습니다: {reason}. 건너뛰었습니다.</translation>
  </message>
  <message>
   <source>The printer does not answer. The item waits for its label; go on with the next one.</source>
   <translation>프린터가 응답하지 않습니다. 상품은 라벨을 기다립니다. 다음 상품으로 가세요.</translation>
  </message>
  <message>
   <source>The printer fell silent during the label. Is there a whole label? Scan it. If not, print again.</source>
   <translation>인쇄 중 응답이 끊겼습니다. 온전한 라벨이 나왔습니까? 나왔으면 스캔하고 아니면 다시 인쇄하세요.</translation>
  </message>
  <message>
   <source>The proxy of this network wants a user and password. Work is kept here. Tell your IT.</source>
   <translation>이 네트워크의 프록시가 사용자와 암호를 요구합니다. 작업은 여기 보관됩니다. IT 담당자에게 알리세요.</translation>
  </message>
  <message>
   <source>The reason is missing. Nothing was changed. Write what to look for, then choose again.</source>
   <translation>사유가 없습니다. 바뀐 것은 없습니다. 무엇을 봐야 하는지 적은 뒤 다시 고르세요.</translation>
  </message>
  <message>
   <source>The rest is noted as missing. Look it over, then press Enter.</source>
   <translation>나머지를 누락으로 기록했습니다. 확인한 뒤 Enter를 누르세요.</translation>
  </message>
  <message>
   <source>The rest stays open for another box or another bench. Press Enter to save what is here.</source>
   <translation>나머지는 다른 상자나 작업대를 위해 열려 있습니다. Enter로 여기 있는 것을 저장합니다.</translation>
  </message>
  <message>
   <source>The scale does not answer: check its cable.</source>
   <translation>저울이 응답하지 않습니다. 케이블을 확인하세요.</translation>
  </message>
  <message>
   <source>The scale {name} cannot be read: {reason}. Work goes on without it. Check its cable.</source>
   <translation>저울 {name}을(를) 읽을 수 없습니다: {reason}. 저울 없이 계속합니다. 케이블을 확인하세요.</translation>
  </message>
  <message>
   <source>The scale {name} is gone. Work goes on without it. Check its cable.</source>
   <translation>저울 {name}이(가) 사라졌습니다. 저울 없이 계속합니다. 케이블을 확인하세요.</translation>
  </message>
  <message>
   <source>The scanner reads.</source>
   <translation>스캐너가 읽습니다.</translation>
  </message>
  <message>
   <source>The settings could not be saved to {path} ({reason}). They hold until the station is closed. Make room or give rights there.</source>
   <translation>설정을 {path}에 저장하지 못했습니다({reason}). 프로그램을 닫을 때까지 유지됩니다. 공간이나 권한을 확인하세요.</translation>
  </message>
  <message>
   <source>The station is running already on this data (process {pid}, since {since}). Use that one.</source>
   <translation>이 데이터로 스테이션이 이미 실행 중입니다 (프로세스 {pid}, {since}부터). 그것을 사용하세요.</translation>
  </message>
  <message>
   <source>The station's data could not be copied: {reason}. Nothing is lost, and work goes on. Free some space, or call your IT.</source>
   <translation>스테이션 데이터를 복사하지 못했습니다: {reason}. 잃은 것은 없고 작업은 계속됩니다. 공간을 확보하거나 IT 담당자에게 연락하세요.</translation>
  </message>
  <message>
   <source>The station's data could not be read or written: {reason}. What was saved is kept. Free some space, then try again.</source>
   <translation>스테이션 데이터를 읽거나 쓸 수 없습니다: {reason}. 저장된 것은 그대로입니다. 공간을 확보하고 다시 시도하세요.</translation>
  </message>
  <message>
   <source>The station's data file is damaged and its copy could not be put in its place: {reason}. All files are kept. Free some space, then start again.</source>
   <translation>스테이션 데이터 파일이 손상되었고 사본으로 바꾸지 못했습니다: {reason}. 모든 파일은 보관됩니다. 공간을 확보한 뒤 다시 시작하세요.</translation>
  </message>
  <message>
   <source>The station's data file is damaged. It was left as it is. Call your IT.</source>
   <translation>스테이션 데이터 파일이 손상되었습니다. 그대로 두었습니다. IT 담당자에게 연락하세요.</translation>
  </message>
  <message>
   <source>The station's data file was damaged and there was no copy yet. {parcels} parcels were put back; no saved parcel is missing. Returns are read from the central again. The damaged file is kept in {kept}; tell your IT.</source>
   <translation>데이터 파일이 손상되었고 사본이 아직 없었습니다. 소포 {parcels}건을 되살렸고 저장된 것은 빠지지 않았습니다. 반품은 중앙 시스템에서 다시 읽습니다. 손상된 파일은 {kept}에 있습니다. IT 담당자에게 알리세요.</translation>
  </message>
  <message>
   <source>The station's data file was damaged. The copy of {backup_at} is in its place, and {parcels} parcels saved since were put back. No saved parcel is missing. The damaged file is kept in {kept}; tell your IT.</source>
   <translation>데이터 파일이 손상되었습니다. {backup_at}의 사본으로 바꾸고 이후 저장된 소포 {parcels}건을 되살렸습니다. 빠진 것은 없습니다. 손상된 파일은 {kept}에 있습니다. IT 담당자에게 알리세요.</translation>
  </message>
  <message>
   <source>The station's data file was damaged. {parcels} parcels saved since its last copy ({backup_at}) were put back, but {lines} or more could not be read and may be missing. All files are kept in {kept}. Call your IT before you go on.</source>
   <translation>데이터 파일이 손상되었습니다. 마지막 사본({backup_at}) 이후 저장된 소포 {parcels}건을 되살렸지만 {lines}건 이상은 읽지 못해 빠졌을 수 있습니다. 모든 파일은 {kept}에 있습니다. 계속하기 전에 IT 담당자를 부르세요.</translation>
  </message>
  <message>
   <source>The station's data was written by a newer version. Nothing was changed. Install that version.</source>
   <translation>스테이션 데이터가 더 새로운 버전의 것입니다. 바꾼 것은 없습니다. 그 버전을 설치하세요.</translation>
  </message>
  <message>
   <source>The station's token could not be kept in {path}. Make room or give rights there, then enrol with a new code.</source>
   <translation>스테이션 토큰을 {path}에 저장하지 못했습니다. 공간이나 권한을 확보한 뒤 새 코드로 등록해 주세요.</translation>
  </message>
  <message>
   <source>The support bundle could not be written to {path}: {reason}. Nothing was left behind. Take another disk, or free some space.</source>
   <translation>지원 파일을 {path}에 쓸 수 없습니다: {reason}. 남은 것은 없습니다. 다른 디스크를 쓰거나 공간을 확보하세요.</translation>
  </message>
  <message>
   <source>The support bundle is in {path}. It holds no customer's data and no password; send it to your IT.</source>
   <translation>지원 파일은 {path}에 있습니다. 고객 데이터와 비밀번호는 들어 있지 않습니다. IT 담당자에게 보내세요.</translation>
  </message>
  <message>
   <source>The test card could not be written to {path}. Nothing was written. Choose another folder.</source>
   <translation>테스트 카드를 {path}에 쓰지 못했습니다. 아무것도 쓰지 않았습니다. 다른 폴더를 고르세요.</translation>
  </message>
  <message>
   <source>The video of the opening is saved.</source>
   <translation>개봉 영상을 저장했습니다.</translation>
  </message>
  <message>
   <source>The video was not saved: {reason}. The parcel is kept. Take photos instead.</source>
   <translation>영상을 저장하지 못했습니다: {reason}. 소포 기록은 그대로입니다. 대신 사진을 찍으세요.</translation>
  </message>
  <message>
   <source>The video {name} has ended. Scanner and keyboard work on. Choose another camera (F10).</source>
   <translation>영상 {name}이(가) 끝났습니다. 스캐너와 키보드는 계속 됩니다. 다른 카메라를 고르세요(F10).</translation>
  </message>
  <message>
   <source>There are {limit} photos of this already. They are kept; more are not needed.</source>
   <translation>이미 사진이 {limit}장 있습니다. 보관되어 있습니다. 더 필요하지 않습니다.</translation>
  </message>
  <message>
   <source>There is no label to print yet. Nothing was changed. Finish an item first.</source>
   <translation>아직 인쇄할 라벨이 없습니다. 바뀐 것은 없습니다. 먼저 상품 하나를 마무리하세요.</translation>
  </message>
  <message>
   <source>There is no such record on this PC. Nothing was changed. Look for it at the bench that recorded it.</source>
   <translation>이 PC에 그런 기록이 없습니다. 바뀐 것은 없습니다. 기록한 작업대에서 찾으세요.</translation>
  </message>
  <message>
   <source>There is no token for {url} here. Enrol first: receiving-station enrol URL CODE</source>
   <translation>여기에 {url}의 토큰이 없습니다. 먼저 등록해 주세요: receiving-station enrol URL CODE</translation>
  </message>
  <message>
   <source>There is nothing to take back here. Nothing was changed. Esc leaves this parcel.</source>
   <translation>여기서 되돌릴 것이 없습니다. 바뀐 것은 없습니다. Esc를 누르면 이 소포를 나갑니다.</translation>
  </message>
  <message>
   <source>This PC has no font for this language: some signs will look like boxes. Ask your IT to install Noto Sans CJK.</source>
   <translation>이 PC에는 이 언어의 글꼴이 없습니다. 작업은 계속되지만 일부 글자가 네모로 보입니다. IT 담당자에게 Noto Sans CJK 설치를 요청하세요.</translation>
  </message>
  <message>
   <source>This PC has no way to the central's network. You can go on: work is kept here. Check the cable or the Wi-Fi.</source>
   <translation>이 PC가 중앙 시스템 네트워크에 닿지 않습니다. 작업은 여기 보관되니 계속하세요. 케이블이나 Wi-Fi를 확인하세요.</translation>
  </message>
  <message>
   <source>This PC's clock and the central's differ by {seconds} s.</source>
   <translation>이 PC와 중앙 시스템의 시계는 {seconds}초 차이가 납니다.</translation>
  </message>
  <message>
   <source>This PC's clock is {minutes} minutes ahead of the central's. Work is kept and sent. Set the clock of this PC.</source>
   <translation>이 PC의 시계가 {minutes}분 빠릅니다. 작업은 보관되고 전송됩니다. 이 PC의 시계를 맞추세요.</translation>
  </message>
  <message>
   <source>This PC's clock is {minutes} minutes behind the central's. Work is kept and sent. Set the clock of this PC.</source>
   <translation>이 PC의 시계가 {minutes}분 느립니다. 작업은 보관되고 전송됩니다. 이 PC의 시계를 맞추세요.</translation>
  </message>
  <message>
   <source>This bench has no printer.</source>
   <translation>이 작업대에는 프린터가 없습니다.</translation>
  </message>
  <message>
   <source>This bench has no scale.</source>
   <translation>이 작업대에는 저울이 없습니다.</translation>
  </message>
  <message>
   <source>This command is not known here. Nothing was changed. Print a new command sheet.</source>
   <translation>알 수 없는 명령입니다. 바뀐 것은 없습니다. 명령 시트를 새로 인쇄하세요.</translation>
  </message>
  <message>
   <source>This item needs a photo. Its answers are kept. Put it under the camera and press Space.</source>
   <translation>이 상품은 사진이 필요합니다. 답은 보관됩니다. 카메라 아래에 놓고 Space를 누르세요.</translation>
  </message>
  <message>
   <source>This network wants somebody to log in first (a page answers in the central's place). Work is kept here. Open a browser and log in.</source>
   <translation>이 네트워크는 먼저 로그인을 요구합니다(중앙 시스템 대신 웹 페이지가 응답). 작업은 여기 보관됩니다. 브라우저에서 로그인하세요.</translation>
  </message>
  <message>
   <source>This parcel is no practice: it counts and is sent. Everything is as it was put aside.</source>
   <translation>이 소포는 연습이 아닙니다. 집계되고 전송됩니다. 모두 따로 둔 그대로입니다.</translation>
  </message>
  <message>
   <source>This parcel is not in the local data, and the central cannot be asked now. Park it: it is looked up again when the network is back.</source>
   <translation>이 소포는 로컬 데이터에 없고 지금은 중앙 시스템에 물어볼 수 없습니다. 보관해 두세요. 네트워크가 돌아오면 다시 조회합니다.</translation>
  </message>
  <message>
   <source>This parcel was closed without a record. Scan it again at any time.</source>
   <translation>이 소포는 기록 없이 닫혔습니다. 언제든 다시 스캔할 수 있습니다.</translation>
  </message>
  <message>
   <source>This person has no PIN. Nothing was changed. Scan the badge instead.</source>
   <translation>이 사람은 PIN이 없습니다. 바뀐 것은 없습니다. 사원증을 스캔하세요.</translation>
  </message>
  <message>
   <source>This program came by no package, so there is nothing to update. Nothing was changed.</source>
   <translation>이 프로그램은 패키지로 설치되지 않아 업데이트할 것이 없습니다. 바뀐 것은 없습니다.</translation>
  </message>
  <message>
   <source>This question needs an answer. Nothing was changed. Press one of its keys; unanswered means quarantine.</source>
   <translation>이 질문에는 답이 필요합니다. 바뀐 것은 없습니다. 키로 답하세요. 답이 없으면 격리됩니다.</translation>
  </message>
  <message>
   <source>This record is being sent right now. Nothing was changed. Correct it when the central has answered.</source>
   <translation>이 기록은 전송 중입니다. 바뀐 것은 없습니다. 중앙 시스템이 응답한 뒤 정정하세요.</translation>
  </message>
  <message>
   <source>This record was corrected before. Nothing was changed. Correct the newer one.</source>
   <translation>이미 정정된 기록입니다. 바뀐 것은 없습니다. 새 기록을 정정하세요.</translation>
  </message>
  <message>
   <source>This return was received here before. That record is kept. Add only what is new in this parcel.</source>
   <translation>이 반품은 이미 여기서 입고되었습니다. 그 기록은 보관됩니다. 이 소포에서 새로 온 것만 추가하세요.</translation>
  </message>
  <message>
   <source>This station has no token for its central. Work is kept here. Enrol it with a code: receiving-station enrol</source>
   <translation>이 스테이션에는 중앙 시스템용 토큰이 없습니다. 작업은 여기에 보관됩니다. 코드로 등록하세요: receiving-station enrol</translation>
  </message>
  <message>
   <source>This unit was received already ({units} in its parcel, by {operator}): {word}.</source>
   <translation>이미 입고된 상품입니다 (소포 내 {units}개, 담당 {operator}): {word}.</translation>
  </message>
  <message>
   <source>Too bright: less light, please.</source>
   <translation>너무 밝습니다. 빛을 줄이세요.</translation>
  </message>
  <message>
   <source>Too dark: more light, please.</source>
   <translation>너무 어둡습니다. 더 밝게 하세요.</translation>
  </message>
  <message>
   <source>Too far away: bring it nearer to the camera.</source>
   <translation>너무 멉니다. 카메라에 가까이 대세요.</translation>
  </message>
  <message>
   <source>Too light: {grams} g, and it should be {due} g. Film the opening: cut the tape under the camera.</source>
   <translation>너무 가벼움: {grams} g, 예상은 {due} g입니다. 개봉을 녹화하세요. 테이프는 카메라 아래에서 자르세요.</translation>
  </message>
  <message>
   <source>Too many wrong PINs for {name}: locked for {minutes} min. Work is kept. Scan the badge, or call your supervisor.</source>
   <translation>{name} 님의 PIN이 여러 번 틀려 {minutes}분간 잠급니다. 작업은 그대로입니다. 사원증을 스캔하거나 관리자를 부르세요.</translation>
  </message>
  <message>
   <source>Too near for a large label: hang the camera higher.</source>
   <translation>큰 라벨에는 너무 가깝습니다. 카메라를 높이세요.</translation>
  </message>
  <message>
   <source>Unsafe item. Nothing else goes on until it is set aside.</source>
   <translation>위험한 상품입니다. 따로 둘 때까지 진행하지 않습니다.</translation>
  </message>
  <message>
   <source>Unsafe: nobody touches it until it is cleared.</source>
   <translation>위험: 허가될 때까지 아무도 만지지 않습니다.</translation>
  </message>
  <message>
   <source>Used: it is worth preparing before it is sold.</source>
   <translation>사용감 있음: 손질한 뒤 판매합니다.</translation>
  </message>
  <message>
   <source>Version {other} does not run well, and the one before could not read the data any more. Nothing was lost. A newer version has to come: tell who publishes it.</source>
   <translation>버전 {other}이(가) 제대로 실행되지 않고, 이전 버전은 데이터를 더 이상 읽을 수 없습니다. 잃은 것은 없습니다. 더 새로운 버전이 필요합니다. 배포 담당자에게 알리세요.</translation>
  </message>
  <message>
   <source>Version {version} could not read this station's data. Nothing was changed. Tell who publishes it.</source>
   <translation>버전 {version}은(는) 이 스테이션의 데이터를 읽을 수 없습니다. 바뀐 것은 없습니다. 배포 담당자에게 알리세요.</translation>
  </message>
  <message>
   <source>Version {version} does not work here: {reason}. Nothing was changed. Send the output to who publishes it.</source>
   <translation>버전 {version}이(가) 여기서 작동하지 않습니다: {reason}. 바뀐 것은 없습니다. 출력 내용을 배포 담당자에게 보내세요.</translation>
  </message>
  <message>
   <source>Version {version} is not in the update repository, so there would be no way back. Nothing was changed. Publish its package too.</source>
   <translation>버전 {version}이(가) 업데이트 저장소에 없어 되돌아갈 길이 없습니다. 바뀐 것은 없습니다. 그 패키지도 게시하세요.</translation>
  </message>
  <message>
   <source>Version {version} starts, reads a label, opens the data and draws its window.</source>
   <translation>버전 {version}이(가) 시작되고, 라벨을 읽고, 데이터를 열고, 창을 그립니다.</translation>
  </message>
  <message>
   <source>Version {version} stays: what the update repository gives is not validly signed, or too old. It was refused. Tell who publishes it.</source>
   <translation>버전 {version}을(를) 유지합니다. 업데이트 저장소가 준 것의 서명이 올바르지 않거나 너무 오래되어 거부했습니다. 배포 담당자에게 알리세요.</translation>
  </message>
  <message>
   <source>Version {version}, the newest for its ring ({ring}).</source>
   <translation>버전 {version}, 해당 링({ring})의 최신 버전입니다.</translation>
  </message>
  <message>
   <source>Version {version}.</source>
   <translation>버전 {version}.</translation>
  </message>
  <message>
   <source>Version {version}. The list of versions (ring {ring}) is not reached: this station gets no updates. It works on. Look at its network.</source>
   <translation>버전 {version}. 버전 목록(링 {ring})에 연결되지 않아 이 스테이션은 업데이트를 받지 못합니다. 작업은 계속됩니다. 네트워크를 확인하세요.</translation>
  </message>
  <message>
   <source>Version {version}. The list of versions (ring {ring}) was not read for days: this station gets no updates. It works on. Look at its network.</source>
   <translation>버전 {version}. 버전 목록(링 {ring})을 며칠째 읽지 못해 이 스테이션은 업데이트를 받지 못합니다. 작업은 계속됩니다. 네트워크를 확인하세요.</translation>
  </message>
  <message>
   <source>Version {version}. Version {other} comes in the next quiet hours (ring {ring}).</source>
   <translation>버전 {version}. 버전 {other}은(는) 다음 한가한 시간에 받습니다(링 {ring}).</translation>
  </message>
  <message>
   <source>Version {version}. Version {other} did not work here and was taken back; nothing was lost. Tell who publishes it.</source>
   <translation>버전 {version}. 버전 {other}은(는) 여기서 작동하지 않아 되돌렸습니다. 잃은 것은 없습니다. 배포 담당자에게 알리세요.</translation>
  </message>
  <message>
   <source>Version {version}. Version {other} is here and is installed when the bench is closed (ring {ring}).</source>
   <translation>버전 {version}. 버전 {other}이(가) 준비되어 작업대를 닫으면 설치됩니다(링 {ring}).</translation>
  </message>
  <message>
   <source>What is printed there fits no return. Nothing was changed. Type the number, or park the parcel.</source>
   <translation>인쇄된 내용에 맞는 반품이 없습니다. 바뀐 것은 없습니다. 번호를 입력하거나 소포를 보관하세요.</translation>
  </message>
  <message>
   <source>What was recorded here would be forgotten. Until then all is kept. Scan the parcel's label to forget it; Esc goes back.</source>
   <translation>여기 기록한 내용이 지워집니다. 그때까지는 모두 보관됩니다. 지우려면 소포 라벨을 스캔하고, 돌아가려면 Esc를 누르세요.</translation>
  </message>
  <message>
   <source>Written to {path}. Print it at 100 %, not fitted to the page.</source>
   <translation>{path}에 저장했습니다. 페이지에 맞추지 말고 100 %로 인쇄하세요.</translation>
  </message>
  <message>
   <source>You are back where the station stopped. Nothing was lost.</source>
   <translation>멈춘 곳에서 이어갑니다. 잃은 것은 없습니다.</translation>
  </message>
  <message>
   <source>Your IT has set another central for this station ({url}). Nothing was changed. Use that address.</source>
   <translation>IT 담당자가 이 스테이션에 다른 중앙 시스템({url})을 지정했습니다. 아무것도 바뀌지 않았습니다. 그 주소를 쓰세요.</translation>
  </message>
  <message>
   <source>it is not connected</source>
   <translation>연결되지 않음</translation>
  </message>
  <message>
   <source>something else holds it</source>
   <translation>다른 작업이 사용 중입니다</translation>
  </message>
  <message>
   <source>something else uses it</source>
   <translation>다른 프로그램이 사용 중</translation>
  </message>
  <message>
   <source>the camera gave no picture</source>
   <translation>카메라가 그림을 주지 않았습니다</translation>
  </message>
  <message>
   <source>the camera gives no picture</source>
   <translation>카메라 화면이 없음</translation>
  </message>
  <message>
   <source>the data file is damaged; close the station and start it again, it repairs itself</source>
   <translation>데이터 파일이 손상되었습니다. 프로그램을 닫고 다시 시작하면 스스로 복구합니다</translation>
  </message>
  <message>
   <source>the disk does not take it</source>
   <translation>디스크가 받아들이지 않습니다</translation>
  </message>
  <message>
   <source>the disk is full</source>
   <translation>디스크가 가득 찼습니다</translation>
  </message>
  <message>
   <source>the printer does not finish</source>
   <translation>프린터가 끝내지 못함</translation>
  </message>
  <message>
   <source>the printer is open</source>
   <translation>프린터가 열려 있음</translation>
  </message>
  <message>
   <source>the printer is out of labels</source>
   <translation>라벨이 없음</translation>
  </message>
  <message>
   <source>the printer is out of ribbon</source>
   <translation>리본이 없음</translation>
  </message>
  <message>
   <source>the printer is paused</source>
   <translation>프린터가 일시 정지됨</translation>
  </message>
  <message>
   <source>the system's printing refused it</source>
   <translation>시스템 인쇄가 거부함</translation>
  </message>
  <message>
   <source>this computer cannot write video</source>
   <translation>이 컴퓨터는 영상을 저장할 수 없음</translation>
  </message>
  <message>
   <source>this computer has no printer of that name</source>
   <translation>그런 이름의 프린터가 없음</translation>
  </message>
  <message>
   <source>this user may not use it</source>
   <translation>이 사용자는 쓸 수 없음</translation>
  </message>
  <message>
   <source>{count} announcements need a newer version of this program. They are kept aside; everything else arrived. Tell your IT.</source>
   <translation>예고 {count}건은 새 버전이 필요합니다. 따로 보관했고 나머지는 모두 왔습니다. IT 담당자에게 알리세요.</translation>
  </message>
  <message>
   <source>{count} returns are open. Scan on: each item finds its own return.</source>
   <translation>반품 {count}건이 열려 있습니다. 계속 스캔하면 상품이 제 반품을 찾습니다.</translation>
  </message>
  <message>
   <source>{count} settings are locked by IT in {path}: {names}.</source>
   <translation>IT 담당자가 {path}에서 설정 {count}개를 잠갔습니다: {names}.</translation>
  </message>
  <message>
   <source>{count} × {item} are done.</source>
   <translation>{item} {count}개를 마쳤습니다.</translation>
  </message>
  <message>
   <source>{count} × {item}: one answer for all of them.</source>
   <translation>{item} {count}개: 한 번의 답으로 처리합니다.</translation>
  </message>
  <message>
   <source>{drafts} unfinished parcels of another version cannot be shown here. They and their photos are kept. Scan their labels again, and tell your IT.</source>
   <translation>다른 버전의 미완료 소포 {drafts}건은 표시할 수 없습니다. 사진과 함께 보관됩니다. 라벨을 다시 스캔하고 IT 담당자에게 알리세요.</translation>
  </message>
  <message>
   <source>{free_gb} GB are free. For how many days that lasts is known after the first day of work.</source>
   <translation>{free_gb} GB가 비어 있습니다. 며칠 쓸 수 있는지는 첫 작업일이 지나면 알 수 있습니다.</translation>
  </message>
  <message>
   <source>{item} belongs to {rma}: that return is open too now.</source>
   <translation>{item}은(는) {rma}의 상품입니다. 그 반품도 열었습니다.</translation>
  </message>
  <message>
   <source>{item} is done.</source>
   <translation>{item} 완료.</translation>
  </message>
  <message>
   <source>{item} is in this parcel's record already. It was not recorded again. Scan the next item.</source>
   <translation>{item}: 이 소포에 이미 기록되어 있습니다. 다시 기록하지 않았습니다. 다음 상품을 스캔하세요.</translation>
  </message>
  <message>
   <source>{item} is not in this return. Nothing was changed. F3 adds it as an extra, F1 if it came instead of another.</source>
   <translation>{item}: 이 반품에 없는 상품입니다. 바뀐 것은 없습니다. 추가 상품이면 F3, 다른 상품 대신 왔으면 F1을 누르세요.</translation>
  </message>
  <message>
   <source>{item} was scanned before and not recorded. Nothing was changed. Backspace takes you back to it.</source>
   <translation>{item}: 먼저 스캔했지만 기록되지 않았습니다. 바뀐 것은 없습니다. Backspace로 돌아갑니다.</translation>
  </message>
  <message>
   <source>{item}: all announced units are here already. F3 adds one more.</source>
   <translation>{item}: 예고된 수량이 이미 모두 있습니다. F3으로 하나 더 추가합니다.</translation>
  </message>
  <message>
   <source>{item}: answer its questions again. Photos and note are kept.</source>
   <translation>{item}: 다시 답하세요. 사진과 메모는 그대로입니다.</translation>
  </message>
  <message>
   <source>{item}: answer the questions.</source>
   <translation>{item}: 질문에 답하세요.</translation>
  </message>
  <message>
   <source>{item}: its label is on.</source>
   <translation>{item}: 라벨을 붙였습니다.</translation>
  </message>
  <message>
   <source>{item}: {count} came before, and no more are announced. F3 adds it as one too many.</source>
   <translation>{item}: 이미 {count}개 왔고 더 예고된 것은 없습니다. F3으로 초과 상품으로 추가합니다.</translation>
  </message>
  <message>
   <source>{lines} lines of the station's journal cannot be read. Everything is in the data file still. Tell your IT: the disk may be failing.</source>
   <translation>스테이션 기록 중 {lines}줄을 읽을 수 없습니다. 데이터 파일에는 모두 있습니다. 디스크 고장일 수 있으니 IT 담당자에게 알리세요.</translation>
  </message>
  <message>
   <source>{name} does not answer. Plates wait. Switch it on, or check its cable and address.</source>
   <translation>{name}이(가) 응답하지 않습니다. 라벨은 대기합니다. 전원을 켜거나 케이블과 주소를 확인하세요.</translation>
  </message>
  <message>
   <source>{name} goes on. The parcel on the bench stays as it is.</source>
   <translation>{name} 님이 이어서 작업합니다. 작업대의 소포는 그대로입니다.</translation>
  </message>
  <message>
   <source>{name} is connected and says nothing. Work goes on without it. Check its protocol and speed in the settings.</source>
   <translation>{name}이(가) 연결되어 있지만 값을 보내지 않습니다. 없이도 작업은 계속됩니다. 설정의 프로토콜과 속도를 확인하세요.</translation>
  </message>
  <message>
   <source>{name} is connected; the station uses it.</source>
   <translation>{name}이(가) 연결되어 있고 스테이션이 사용 중입니다.</translation>
  </message>
  <message>
   <source>{name} is ready.</source>
   <translation>{name}이(가) 준비되었습니다.</translation>
  </message>
  <message>
   <source>{name} is signed in already.</source>
   <translation>{name} 님은 이미 로그인했습니다.</translation>
  </message>
  <message>
   <source>{name} is signed in.</source>
   <translation>{name} 님이 로그인했습니다.</translation>
  </message>
  <message>
   <source>{name} is signed in. The bench was not checked today: F8, it takes 20 seconds.</source>
   <translation>{name} 님이 로그인했습니다. 오늘 작업대를 점검하지 않았습니다. F8, 20초 걸립니다.</translation>
  </message>
  <message>
   <source>{name} may not release this. Nothing was changed. Call your supervisor.</source>
   <translation>{name}은(는) 해제할 수 없습니다. 바뀐 것은 없습니다. 관리자를 부르세요.</translation>
  </message>
  <message>
   <source>{name} takes labels and tells nothing about itself.</source>
   <translation>{name}은(는) 라벨을 받지만 상태를 알려 주지 않습니다.</translation>
  </message>
  <message>
   <source>{name}: nothing is held here. Nothing was changed. Go on with the question on the screen.</source>
   <translation>{name}: 여기서 보류된 것이 없습니다. 바뀐 것은 없습니다. 화면의 질문을 계속하세요.</translation>
  </message>
  <message>
   <source>{name}: {reason}. Plates wait; put the printer right.</source>
   <translation>{name}: {reason}. 라벨은 대기합니다. 프린터를 바로잡으세요.</translation>
  </message>
  <message>
   <source>{parcels} parcels and {photos} photos are kept here; there is no central to send them to.</source>
   <translation>소포 {parcels}개와 사진 {photos}장을 여기에 보관합니다. 보낼 중앙 시스템이 없습니다.</translation>
  </message>
  <message>
   <source>{parcels} parcels and {photos} photos wait to be sent, the oldest for {hours} h. They are kept here and go by themselves.</source>
   <translation>소포 {parcels}개와 사진 {photos}장이 전송을 기다립니다. 가장 오래된 것은 {hours}시간째입니다. 여기에 보관되며 저절로 전송됩니다.</translation>
  </message>
  <message>
   <source>{parcels} parcels are in {path}. Their seal is {seal}: write it down, it is asked for where the file is taken in. Nothing was removed here.</source>
   <translation>소포 {parcels}건을 {path}에 담았습니다. 봉인은 {seal}입니다. 가져올 때 필요하니 적어 두세요. 여기서 지워진 것은 없습니다.</translation>
  </message>
  <message>
   <source>{parcels} parcels were missing from the station's data file after the last stop. They were put back and are sent by themselves. Tell your IT: the disk may be failing.</source>
   <translation>마지막 종료 후 데이터 파일에서 소포 {parcels}건이 빠져 있었습니다. 되살렸고 자동으로 전송됩니다. 디스크 고장일 수 있으니 IT 담당자에게 알리세요.</translation>
  </message>
  <message>
   <source>{path} could not be written. Nothing was printed. Check the folder and its rights, or name another file.</source>
   <translation>{path}에 쓸 수 없습니다. 인쇄된 것은 없습니다. 폴더와 권한을 확인하거나 다른 파일을 지정하세요.</translation>
  </message>
  <message>
   <source>{path} is no bundle, or it is damaged. Nothing was taken in. Copy it again from where it was made.</source>
   <translation>{path}은(는) 묶음이 아니거나 손상되었습니다. 가져온 것은 없습니다. 만든 곳에서 다시 복사하세요.</translation>
  </message>
  <message>
   <source>{path} was changed after it was made. Nothing was taken in. Ask for a new one where it was made.</source>
   <translation>{path}은(는) 만든 뒤 변경되었습니다. 가져온 것은 없습니다. 만든 곳에 새로 요청하세요.</translation>
  </message>
  <message>
   <source>{path} was made by a newer version. Nothing was taken in. Install that version here first.</source>
   <translation>{path}은(는) 더 새로운 버전으로 만들었습니다. 가져온 것은 없습니다. 먼저 그 버전을 설치하세요.</translation>
  </message>
  <message>
   <source>{people} parcels wait for a person (F9). In all {parcels} parcels and {photos} photos are unsent, the oldest for {hours} h.</source>
   <translation>소포 {people}개가 사람의 확인을 기다립니다(F9). 모두 소포 {parcels}개와 사진 {photos}장이 미전송이며 가장 오래된 것은 {hours}시간째입니다.</translation>
  </message>
  <message>
   <source>{place}: {reason}.</source>
   <translation>{place}: {reason}.</translation>
  </message>
  <message>
   <source>{rma} came back undelivered. Nothing is refunded. Say why: the carrier's sticker has it.</source>
   <translation>{rma}: 배송되지 못하고 돌아왔습니다. 환불은 되지 않습니다. 운송사 스티커를 보고 사유를 고르세요.</translation>
  </message>
  <message>
   <source>{rma} is announced now: its parcel {plate} is on shelf {shelf}. Scan its plate.</source>
   <translation>{rma}이(가) 예고되었습니다. 소포 {plate}은(는) 선반 {shelf}에 있습니다. 관리 라벨을 스캔하세요.</translation>
  </message>
  <message>
   <source>{rma} is in this box too. Scan on: each item finds its own return.</source>
   <translation>{rma}도 이 상자에 있습니다. 계속 스캔하면 상품이 제 반품을 찾습니다.</translation>
  </message>
  <message>
   <source>{rma} is opened as you chose. Compare the items; Backspace goes back.</source>
   <translation>선택한 대로 {rma}을(를) 열었습니다. 상품을 비교하세요. Backspace로 돌아갑니다.</translation>
  </message>
  <message>
   <source>{rma}, found by {number}: scan the first item. F5 if another code was meant.</source>
   <translation>{rma} ({number}로 찾음): 첫 상품을 스캔하세요. 다른 코드였다면 F5.</translation>
  </message>
  <message>
   <source>{rma}: scan the first item, or pick it from the list.</source>
   <translation>{rma}: 첫 상품을 스캔하거나 목록에서 고르세요.</translation>
  </message>
  <message>
   <source>{rma}: this parcel was parked as unknown. It is on shelf {shelf}.</source>
   <translation>{rma}: 알 수 없음으로 보관된 소포입니다. 선반 {shelf}에 있습니다.</translation>
  </message>
  <message>
   <source>{title} waits on shelf {shelf}.</source>
   <translation>{title}은(는) 선반 {shelf}에서 기다립니다.</translation>
  </message>
  <message>
   <source>{url} would send the token for anybody to read. Nothing was sent; use an https:// address.</source>
   <translation>{url} 주소로는 토큰이 누구나 읽을 수 있게 전송됩니다. 아무것도 보내지 않았습니다. https:// 주소를 사용해 주세요.</translation>
  </message>
  <message>
   <source>{value} pixels a millimetre only: hang the camera lower, or choose a larger size (F10).</source>
   <translation>밀리미터당 {value}픽셀뿐입니다. 카메라를 낮추거나 큰 해상도를 고르세요(F10).</translation>
  </message>
  <message>
   <source>{value} pixels a millimetre: small codes are read.</source>
   <translation>밀리미터당 {value}픽셀: 작은 코드도 읽습니다.</translation>
  </message>
 </context>
</TS>
