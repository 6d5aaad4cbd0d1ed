<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
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
  <name>DetailsPage</name>
  <message>
   <source>No answer yet.</source>
   <translation>아직 답이 없습니다.</translation>
  </message>
  <message>
   <source>Nothing yet: it is kept here and goes by itself.</source>
   <translation>아직 없음: 여기 보관되고 자동으로 전송됩니다.</translation>
  </message>
  <message>
   <source>What came back</source>
   <translation>돌아온 답</translation>
  </message>
  <message>
   <source>What was sent</source>
   <translation>보낸 내용</translation>
  </message>
 </context>
 <context>
  <name>FieldRow</name>
  <message>
   <source>Shelf where the parcel is put</source>
   <translation>소포를 두는 선반</translation>
  </message>
  <message>
   <source>Type a number</source>
   <translation>번호 입력</translation>
  </message>
  <message>
   <source>Write a note about this unit</source>
   <translation>이 상품의 메모 쓰기</translation>
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
   <source>Next language</source>
   <translation>다음 언어</translation>
  </message>
  <message>
   <source>Switch between light and dark</source>
   <translation>밝게/어둡게 전환</translation>
  </message>
 </context>
 <context>
  <name>IdlePage</name>
  <message>
   <source>Last parcels</source>
   <translation>최근 소포</translation>
  </message>
  <message>
   <source>No parcel yet today. The first one shows up here.</source>
   <translation>오늘은 아직 소포가 없습니다. 첫 소포가 여기에 나타납니다.</translation>
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
   <source>My pace</source>
   <translation>나의 속도</translation>
  </message>
  <message>
   <source>Parcels</source>
   <translation>소포</translation>
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
   <source>%n unit(s)</source>
   <translation>
    <numerusform>%n개</numerusform>
   </translation>
  </message>
  <message>
   <source>1 parcel is not sent yet</source>
   <translation>소포 1건이 아직 전송되지 않았습니다</translation>
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
   <source>All looked at</source>
   <translation>모두 검수했습니다</translation>
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
   <source>Back to customer</source>
   <translation>고객에게 반송</translation>
  </message>
  <message>
   <source>Back to vendor</source>
   <translation>공급사 반송</translation>
  </message>
  <message>
   <source>Badges</source>
   <translation>사원증</translation>
  </message>
  <message>
   <source>Camera</source>
   <translation>카메라</translation>
  </message>
  <message>
   <source>Checks</source>
   <translation>검수</translation>
  </message>
  <message>
   <source>Choose the return</source>
   <translation>반품을 고르세요</translation>
  </message>
  <message>
   <source>Clean and repack</source>
   <translation>세척·재포장</translation>
  </message>
  <message>
   <source>Close all the same</source>
   <translation>그래도 닫기</translation>
  </message>
  <message>
   <source>Command sheet</source>
   <translation>명령 시트</translation>
  </message>
  <message>
   <source>Damaged</source>
   <translation>파손</translation>
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
   <source>Does the label say one of these?</source>
   <translation>라벨에 이 중 하나가 적혀 있습니까?</translation>
  </message>
  <message>
   <source>Donate</source>
   <translation>기부</translation>
  </message>
  <message>
   <source>Extra item</source>
   <translation>추가 상품</translation>
  </message>
  <message>
   <source>Fair</source>
   <translation>사용감</translation>
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
   <source>Good</source>
   <translation>양호</translation>
  </message>
  <message>
   <source>Good light</source>
   <translation>조명 양호</translation>
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
   <source>How does the item look?</source>
   <translation>상품 상태가 어떻습니까?</translation>
  </message>
  <message>
   <source>How is the packaging?</source>
   <translation>포장 상태가 어떻습니까?</translation>
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
   <source>It came back undelivered</source>
   <translation>배송되지 못하고 돌아왔습니다</translation>
  </message>
  <message>
   <source>It is kept as it is and comes back at the next start. Nothing of it was sent.</source>
   <translation>그대로 보관되어 다음 시작 때 돌아옵니다. 전송된 것은 없습니다.</translation>
  </message>
  <message>
   <source>Item without a code</source>
   <translation>코드 없는 상품</translation>
  </message>
  <message>
   <source>Key {key}</source>
   <translation>{key} 키</translation>
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
   <source>Look at the outside. No refund starts because it arrived; the goods go where you say.</source>
   <translation>겉을 확인하세요. 도착만으로 환불되지 않습니다. 상품은 지정한 곳으로 갑니다.</translation>
  </message>
  <message>
   <source>Looking it up …</source>
   <translation>조회 중 …</translation>
  </message>
  <message>
   <source>Missing</source>
   <translation>누락</translation>
  </message>
  <message>
   <source>My pace</source>
   <translation>나의 속도</translation>
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
   <source>No packaging</source>
   <translation>포장 없음</translation>
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
   <source>Not sharp: turn the focus ring</source>
   <translation>흐림: 초점 링을 돌리세요</translation>
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
   <source>Opened or damaged</source>
   <translation>개봉 또는 파손</translation>
  </message>
  <message>
   <source>Other code</source>
   <translation>다른 코드</translation>
  </message>
  <message>
   <source>Parcels</source>
   <translation>소포</translation>
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
   <source>Printing</source>
   <translation>인쇄</translation>
  </message>
  <message>
   <source>Put a label under the camera</source>
   <translation>카메라 아래에 라벨을 놓으세요</translation>
  </message>
  <message>
   <source>Put what is wrong under the camera, then press Space.</source>
   <translation>문제 부분을 카메라 아래에 대고 Space를 누르세요.</translation>
  </message>
  <message>
   <source>Quarantine</source>
   <translation>격리</translation>
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
   <source>Recycle</source>
   <translation>재활용</translation>
  </message>
  <message>
   <source>Refurbish</source>
   <translation>리퍼</translation>
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
   <source>Scan a parcel</source>
   <translation>소포를 스캔하세요</translation>
  </message>
  <message>
   <source>Scan the item</source>
   <translation>상품을 스캔하세요</translation>
  </message>
  <message>
   <source>Scan the next parcel at any time.</source>
   <translation>언제든 다음 소포를 스캔하세요.</translation>
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
   <source>Sharp</source>
   <translation>선명함</translation>
  </message>
  <message>
   <source>Sharp, but it was sharper before</source>
   <translation>선명하지만 아까가 더 선명했습니다</translation>
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
   <source>Space takes it; do not touch the item.</source>
   <translation>Space로 찍습니다. 상품을 만지지 마세요.</translation>
  </message>
  <message>
   <source>Stay</source>
   <translation>머무르기</translation>
  </message>
  <message>
   <source>Still sealed</source>
   <translation>아직 봉인됨</translation>
  </message>
  <message>
   <source>Stop: unsafe</source>
   <translation>정지: 위험</translation>
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
   <source>That sets it aside. Backspace takes it back.</source>
   <translation>그러면 따로 둡니다. Backspace로 취소합니다.</translation>
  </message>
  <message>
   <source>The PIN is being checked …</source>
   <translation>PIN 확인 중 …</translation>
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
   <source>These numbers nearly fit what was read. Compare every character with the label.</source>
   <translation>읽은 것과 비슷한 번호입니다. 라벨과 한 글자씩 비교하세요.</translation>
  </message>
  <message>
   <source>They stay on this PC and go out by themselves after the next start. No refund starts before that.</source>
   <translation>이 PC에 남고 다음 시작 후 자동으로 전송됩니다. 그 전에는 환불이 시작되지 않습니다.</translation>
  </message>
  <message>
   <source>Type your PIN, then press Enter.</source>
   <translation>PIN을 입력하고 Enter를 누르세요.</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>되돌리기</translation>
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
   <source>Waiting</source>
   <translation>대기</translation>
  </message>
  <message>
   <source>Waiting for a picture</source>
   <translation>화면을 기다리는 중</translation>
  </message>
  <message>
   <source>What is unsent cannot be counted</source>
   <translation>전송되지 않은 것을 셀 수 없습니다</translation>
  </message>
  <message>
   <source>What was saved is kept on this PC.</source>
   <translation>저장된 것은 이 PC에 보관됩니다.</translation>
  </message>
  <message>
   <source>Where does it go?</source>
   <translation>어디로 보낼까요?</translation>
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
   <source>Who works here?</source>
   <translation>누가 작업합니까?</translation>
  </message>
  <message>
   <source>Whose fault</source>
   <translation>귀책</translation>
  </message>
  <message>
   <source>Write {plate} on it, put it on a shelf, and press Enter. It is looked for from there.</source>
   <translation>{plate}을(를) 적어 선반에 두고 Enter를 누르세요. 거기서부터 찾습니다.</translation>
  </message>
  <message>
   <source>Wrong item</source>
   <translation>다른 상품</translation>
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
   <source>automatic</source>
   <translation>자동</translation>
  </message>
  <message>
   <source>badge</source>
   <translation>사원증</translation>
  </message>
  <message>
   <source>carrier</source>
   <translation>택배사</translation>
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
   <source>customer</source>
   <translation>고객</translation>
  </message>
  <message>
   <source>damaged, not by the carrier</source>
   <translation>파손 (택배사 과실 아님)</translation>
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
   <source>fault: {owner}</source>
   <translation>귀책: {owner}</translation>
  </message>
  <message>
   <source>in quarantine</source>
   <translation>격리 중</translation>
  </message>
  <message>
   <source>item</source>
   <translation>상품</translation>
  </message>
  <message>
   <source>let them be sent first</source>
   <translation>먼저 전송하기</translation>
  </message>
  <message>
   <source>line is not known</source>
   <translation>알 수 없는 항목</translation>
  </message>
  <message>
   <source>look at each item</source>
   <translation>상품을 하나씩 확인</translation>
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
   <source>not clear</source>
   <translation>불분명</translation>
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
   <source>packaging</source>
   <translation>포장</translation>
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
   <source>plate</source>
   <translation>관리 라벨</translation>
  </message>
  <message>
   <source>plate used before</source>
   <translation>이미 쓴 관리 라벨</translation>
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
   <source>says: “{reason}”</source>
   <translation>사유: “{reason}”</translation>
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
   <source>store credit</source>
   <translation>적립금</translation>
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
   <source>they wait here for the next start</source>
   <translation>다음 시작까지 여기서 기다립니다</translation>
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
   <source>typed</source>
   <translation>입력</translation>
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
   <source>unsafe item</source>
   <translation>위험한 상품</translation>
  </message>
  <message>
   <source>waiting</source>
   <translation>대기</translation>
  </message>
  <message>
   <source>warehouse</source>
   <translation>창고</translation>
  </message>
  <message>
   <source>whole picture</source>
   <translation>전체 화면</translation>
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
   <source>{count} parcels are not sent yet</source>
   <translation>소포 {count}건이 아직 전송되지 않았습니다</translation>
  </message>
  <message>
   <source>{number} of {total}</source>
   <translation>{number} / {total}</translation>
  </message>
  <message>
   <source>{seconds} s</source>
   <translation>{seconds}초</translation>
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
   <source>A photo is still being saved. Press Enter again in a moment.</source>
   <translation>사진을 저장하는 중입니다. 잠시 후 Enter를 다시 누르세요.</translation>
  </message>
  <message>
   <source>A photo of this parcel is gone from this PC. The record is kept here; a supervisor decides.</source>
   <translation>이 소포의 사진이 이 PC에 없습니다. 기록은 여기 보관되며 관리자가 결정합니다.</translation>
  </message>
  <message>
   <source>A photo that the central has could not be made smaller: {reason}. It is kept as it is.</source>
   <translation>중앙 시스템에 있는 사진을 줄이지 못했습니다: {reason}. 그대로 둡니다.</translation>
  </message>
  <message>
   <source>All items go back to stock, sealed as they are. Press Enter to finish.</source>
   <translation>모든 상품을 봉인된 채로 재고로 돌립니다. Enter를 눌러 마치세요.</translation>
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
   <source>Every announced item is here already. F3 adds an extra.</source>
   <translation>예고된 상품이 모두 있습니다. F3으로 추가 상품을 기록합니다.</translation>
  </message>
  <message>
   <source>Finish the item in hand first; then scan the next one.</source>
   <translation>먼저 손에 든 상품을 마친 뒤 다음 상품을 스캔하세요.</translation>
  </message>
  <message>
   <source>Glare: tilt it, so that the lamp is not mirrored.</source>
   <translation>빛이 반사됩니다. 조명이 비치지 않게 기울이세요.</translation>
  </message>
  <message>
   <source>Good, not new: it is sold as a lower grade.</source>
   <translation>양호하지만 새것 아님: B급으로 판매합니다.</translation>
  </message>
  <message>
   <source>Hold still.</source>
   <translation>움직이지 마세요.</translation>
  </message>
  <message>
   <source>Items are recorded here already. Finish this parcel, or take them back first.</source>
   <translation>이미 기록된 상품이 있습니다. 이 소포를 마치거나 먼저 되돌리세요.</translation>
  </message>
  <message>
   <source>Label read. Looking it up …</source>
   <translation>라벨을 읽었습니다. 조회 중입니다 …</translation>
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
   <source>More than one return fits this label. Choose the one on the paper inside.</source>
   <translation>이 라벨에 맞는 반품이 여러 건입니다. 동봉된 용지에 적힌 것을 고르세요.</translation>
  </message>
  <message>
   <source>No more pictures from {name}. Scanner and keyboard work on. Check its cable.</source>
   <translation>{name}의 화면이 끊겼습니다. 스캐너와 키보드는 계속 쓸 수 있습니다. 케이블을 확인하세요.</translation>
  </message>
  <message>
   <source>No other code was read on this label.</source>
   <translation>이 라벨에서 다른 코드는 읽지 못했습니다.</translation>
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
   <source>No photo was taken: the camera gives no picture. The parcel is kept. Check the camera.</source>
   <translation>사진을 찍지 못했습니다. 카메라 화면이 없습니다. 소포 기록은 그대로입니다. 카메라를 확인하세요.</translation>
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
   <source>Not all of the bundle was taken in: {reason}. What was taken counts once; free some space and take the same file in again.</source>
   <translation>묶음을 모두 가져오지 못했습니다: {reason}. 가져온 것은 한 번만 계산됩니다. 공간을 확보하고 같은 파일을 다시 가져오세요.</translation>
  </message>
  <message>
   <source>Not everything is answered: quarantine.</source>
   <translation>답하지 않은 항목이 있음: 격리합니다.</translation>
  </message>
  <message>
   <source>Not sharp: hold it still, or further from the camera.</source>
   <translation>흐립니다. 움직이지 말거나 카메라에서 떼세요.</translation>
  </message>
  <message>
   <source>Noted as a wrong item. It goes to quarantine until somebody decides.</source>
   <translation>다른 상품으로 기록했습니다. 결정될 때까지 격리합니다.</translation>
  </message>
  <message>
   <source>Noted as an extra. It goes to quarantine until somebody decides.</source>
   <translation>추가 상품으로 기록했습니다. 결정될 때까지 격리합니다.</translation>
  </message>
  <message>
   <source>Nothing in the picture is sharp: set the focus (F10), or wipe the lens. It may be the wrong lens.</source>
   <translation>화면에 선명한 곳이 없습니다. 초점을 맞추거나(F10) 렌즈를 닦으세요. 렌즈가 다를 수 있습니다.</translation>
  </message>
  <message>
   <source>Nothing to take back here. Esc leaves this parcel.</source>
   <translation>되돌릴 것이 없습니다. Esc로 이 소포에서 나갑니다.</translation>
  </message>
  <message>
   <source>Offline. You can go on: everything is kept here and sent when the network is back.</source>
   <translation>오프라인입니다. 계속할 수 있습니다. 모두 여기에 보관되고 네트워크가 돌아오면 전송됩니다.</translation>
  </message>
  <message>
   <source>One record holds {limit} units and no more. Check the items one by one, or call your supervisor.</source>
   <translation>한 기록에는 {limit}개까지만 들어갑니다. 상품을 하나씩 확인하거나 관리자를 부르세요.</translation>
  </message>
  <message>
   <source>One step back.</source>
   <translation>한 단계 되돌렸습니다.</translation>
  </message>
  <message>
   <source>Open the parcel and scan each item.</source>
   <translation>소포를 열고 상품을 하나씩 스캔하세요.</translation>
  </message>
  <message>
   <source>Photo saved.</source>
   <translation>사진을 저장했습니다.</translation>
  </message>
  <message>
   <source>Print cannot be read on this PC: the part for it is not installed. Type the number.</source>
   <translation>이 PC에서는 인쇄된 글자를 읽을 수 없습니다. 해당 기능이 설치되지 않았습니다. 번호를 입력하세요.</translation>
  </message>
  <message>
   <source>Read from print, not from bars. Compare with the label, then choose; nothing is taken by itself.</source>
   <translation>막대가 아니라 글자에서 읽었습니다. 라벨과 비교해 고르세요. 저절로 선택되지 않습니다.</translation>
  </message>
  <message>
   <source>Reading what is printed on the label …</source>
   <translation>라벨의 글자를 읽는 중 …</translation>
  </message>
  <message>
   <source>Saved. It is sent by itself.</source>
   <translation>저장했습니다. 자동으로 전송됩니다.</translation>
  </message>
  <message>
   <source>Scan the item, or press the number of its line.</source>
   <translation>상품을 스캔하거나 해당 줄의 번호를 누르세요.</translation>
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
   <source>Several command codes are in view. Nothing was done. Show one, and cover the others.</source>
   <translation>명령 코드가 여러 개 보입니다. 아무것도 하지 않았습니다. 하나만 보이고 나머지는 가리세요.</translation>
  </message>
  <message>
   <source>Shelf {shelf} is noted.</source>
   <translation>선반 {shelf}을(를) 기록했습니다.</translation>
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
   <source>Take a photo of it first (Space), then scan the parcel's label.</source>
   <translation>먼저 사진을 찍고(Space) 소포 라벨을 스캔하세요.</translation>
  </message>
  <message>
   <source>That code holds nothing that can be read. Scan it again, or type the number under it.</source>
   <translation>이 코드에는 읽을 수 있는 내용이 없습니다. 다시 스캔하거나 아래 번호를 입력하세요.</translation>
  </message>
  <message>
   <source>That command does nothing at this step. The question on the screen comes first.</source>
   <translation>이 단계에서는 그 명령이 동작하지 않습니다. 화면의 질문에 먼저 답하세요.</translation>
  </message>
  <message>
   <source>That is a shelf's label. It is wanted only when a parcel is put away.</source>
   <translation>선반 라벨입니다. 소포를 보관할 때만 필요합니다.</translation>
  </message>
  <message>
   <source>That is an item's code. Scan the label of its parcel first.</source>
   <translation>상품 코드입니다. 먼저 소포의 라벨을 스캔하세요.</translation>
  </message>
  <message>
   <source>That is not one of the answers here.</source>
   <translation>여기에 없는 답입니다.</translation>
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
   <source>That is not this parcel's label. Scan the label of this parcel.</source>
   <translation>이 소포의 라벨이 아닙니다. 이 소포의 라벨을 스캔하세요.</translation>
  </message>
  <message>
   <source>That key does nothing at this step. The question on the screen comes first.</source>
   <translation>이 단계에서는 그 키가 동작하지 않습니다. 화면의 질문에 먼저 답하세요.</translation>
  </message>
  <message>
   <source>That number is not known as it is. These returns nearly fit: choose only what the label really says.</source>
   <translation>그 번호는 그대로는 없습니다. 비슷한 반품들입니다. 라벨에 실제로 적힌 것만 고르세요.</translation>
  </message>
  <message>
   <source>The bundle could not be written: {reason}. Nothing was left behind, and all work is kept here. Take another disk, or free some space.</source>
   <translation>묶음을 쓰지 못했습니다: {reason}. 남은 것은 없고 모든 작업은 여기 보관됩니다. 다른 디스크를 쓰거나 공간을 확보하세요.</translation>
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
   <source>The central could not accept this record. It is kept here; a supervisor decides.</source>
   <translation>중앙 시스템이 이 기록을 받지 못했습니다. 여기 보관되며 관리자가 결정합니다.</translation>
  </message>
  <message>
   <source>The central could not take all of it. {reason} What it took counts once; run the same command again.</source>
   <translation>중앙 시스템이 모두 받지 못했습니다. {reason} 받은 것은 한 번만 계산됩니다. 같은 명령을 다시 실행하세요.</translation>
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
   <source>The corners of the picture are black: the lens does not fit this camera, or something covers it.</source>
   <translation>화면 모서리가 검습니다. 렌즈가 맞지 않거나 무언가가 가리고 있습니다.</translation>
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
   <source>The last step could not be written to disk. Do not switch off; free some space.</source>
   <translation>마지막 단계를 디스크에 쓰지 못했습니다. 끄지 말고 공간을 확보하세요.</translation>
  </message>
  <message>
   <source>The parcel could not be saved. Everything you entered is kept. Press Enter again.</source>
   <translation>소포를 저장하지 못했습니다. 입력한 내용은 그대로입니다. Enter를 다시 누르세요.</translation>
  </message>
  <message>
   <source>The parcel is being saved. Scan the next one in a moment.</source>
   <translation>소포를 저장하는 중입니다. 잠시 후 다음 소포를 스캔하세요.</translation>
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
   <source>The rest is noted as missing. Look it over, then press Enter.</source>
   <translation>나머지를 누락으로 기록했습니다. 확인한 뒤 Enter를 누르세요.</translation>
  </message>
  <message>
   <source>The settings could not be saved to {path} ({reason}). They hold until the station is closed.</source>
   <translation>설정을 {path}에 저장하지 못했습니다 ({reason}). 프로그램을 닫을 때까지 유효합니다.</translation>
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
   <source>The video {name} has ended. Scanner and keyboard work on.</source>
   <translation>동영상 {name}이(가) 끝났습니다. 스캐너와 키보드는 계속 쓸 수 있습니다.</translation>
  </message>
  <message>
   <source>There are {limit} photos of this already. They are kept; more are not needed.</source>
   <translation>이미 사진이 {limit}장 있습니다. 보관되어 있으며 더 필요하지 않습니다.</translation>
  </message>
  <message>
   <source>This PC has no font for this language: some signs will look like boxes. Ask your IT to install Noto Sans CJK.</source>
   <translation>이 PC에는 이 언어의 글꼴이 없어 일부 글자가 네모로 보입니다. IT 담당자에게 Noto Sans CJK 설치를 요청하세요.</translation>
  </message>
  <message>
   <source>This command is not known here. Nothing was changed. Print a new command sheet.</source>
   <translation>알 수 없는 명령입니다. 바뀐 것은 없습니다. 명령 시트를 새로 인쇄하세요.</translation>
  </message>
  <message>
   <source>This item needs a photo: put it under the camera and press Space.</source>
   <translation>이 상품은 사진이 필요합니다. 카메라 아래에 놓고 Space를 누르세요.</translation>
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
   <source>This person has no PIN. Scan the badge instead.</source>
   <translation>이 사람은 PIN이 없습니다. 사원증을 스캔하세요.</translation>
  </message>
  <message>
   <source>This question needs an answer. Nothing answered means quarantine.</source>
   <translation>이 질문에는 답이 필요합니다. 답이 없으면 격리됩니다.</translation>
  </message>
  <message>
   <source>This return was received here before. Add only what is new in this parcel.</source>
   <translation>이 반품은 이미 여기서 입고되었습니다. 이 소포에서 새로 온 것만 추가하세요.</translation>
  </message>
  <message>
   <source>This unit was received already ({units} in its parcel, by {operator}): {word}.</source>
   <translation>이미 입고된 상품입니다 (소포 내 {units}개, 담당 {operator}): {word}.</translation>
  </message>
  <message>
   <source>To forget what was recorded here, scan this parcel's label again. Esc goes back.</source>
   <translation>여기 기록을 버리려면 이 소포 라벨을 다시 스캔하세요. Esc로 돌아갑니다.</translation>
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
   <source>Too many wrong PINs for {name}: locked for {minutes} min. Work is kept. Scan the badge, or call your supervisor.</source>
   <translation>{name} 님의 PIN이 여러 번 틀려 {minutes}분간 잠급니다. 작업은 그대로입니다. 사원증을 스캔하거나 관리자를 부르세요.</translation>
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
   <source>What is printed there fits no return. Type the number, or park the parcel.</source>
   <translation>인쇄된 내용에 맞는 반품이 없습니다. 번호를 입력하거나 소포를 보관하세요.</translation>
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
   <source>something else holds it</source>
   <translation>다른 작업이 사용 중입니다</translation>
  </message>
  <message>
   <source>the camera gave no picture</source>
   <translation>카메라가 그림을 주지 않았습니다</translation>
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
   <source>{drafts} unfinished parcels of another version cannot be shown here. They and their photos are kept. Scan their labels again, and tell your IT.</source>
   <translation>다른 버전의 미완료 소포 {drafts}건은 표시할 수 없습니다. 사진과 함께 보관됩니다. 라벨을 다시 스캔하고 IT 담당자에게 알리세요.</translation>
  </message>
  <message>
   <source>{item} is done.</source>
   <translation>{item} 완료.</translation>
  </message>
  <message>
   <source>{item} is in this parcel's record already; it was not recorded again.</source>
   <translation>{item}: 이 소포에 이미 기록되어 있어 다시 기록하지 않았습니다.</translation>
  </message>
  <message>
   <source>{item} is not in this return. F3 adds it as an extra, F1 if it came instead of another.</source>
   <translation>{item}: 이 반품에 없는 상품입니다. 추가 상품이면 F3, 다른 상품 대신 왔으면 F1을 누르세요.</translation>
  </message>
  <message>
   <source>{item} was scanned before and not recorded. Backspace takes you back to it.</source>
   <translation>{item}: 먼저 스캔했지만 기록되지 않았습니다. Backspace로 돌아갑니다.</translation>
  </message>
  <message>
   <source>{item}: all announced units are here already. F3 adds one more.</source>
   <translation>{item}: 예고된 수량이 이미 모두 있습니다. F3으로 하나 더 추가합니다.</translation>
  </message>
  <message>
   <source>{item}: answer the questions.</source>
   <translation>{item}: 질문에 답하세요.</translation>
  </message>
  <message>
   <source>{lines} lines of the station's journal cannot be read. Everything is in the data file still. Tell your IT: the disk may be failing.</source>
   <translation>스테이션 기록 중 {lines}줄을 읽을 수 없습니다. 데이터 파일에는 모두 있습니다. 디스크 고장일 수 있으니 IT 담당자에게 알리세요.</translation>
  </message>
  <message>
   <source>{name} goes on. The parcel on the bench stays as it is.</source>
   <translation>{name} 님이 이어서 작업합니다. 작업대의 소포는 그대로입니다.</translation>
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
   <source>{place}: {reason}.</source>
   <translation>{place}: {reason}.</translation>
  </message>
  <message>
   <source>{rma} came back undelivered. Look at the parcel: is it still sealed?</source>
   <translation>{rma} 소포가 배송되지 못하고 돌아왔습니다. 아직 봉인되어 있는지 확인하세요.</translation>
  </message>
  <message>
   <source>{rma}, found by {number}: scan the first item. F5 if another code was meant.</source>
   <translation>{rma} ({number}로 찾음): 첫 상품을 스캔하세요. 다른 코드였다면 F5.</translation>
  </message>
  <message>
   <source>{rma}: scan the first item, or pick it from the list.</source>
   <translation>{rma}: 첫 상품을 스캔하거나 목록에서 고르세요.</translation>
  </message>
 </context>
</TS>
