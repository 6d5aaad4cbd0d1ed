<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
 <context>
  <name>BenchCheckPage</name>
  <message>
   <source>Broken</source>
   <translation>故障</translation>
  </message>
  <message>
   <source>Is the bench ready?</source>
   <translation>作業台の準備はできましたか？</translation>
  </message>
  <message>
   <source>Last time: {}</source>
   <translation>前回：{}</translation>
  </message>
  <message>
   <source>No card</source>
   <translation>カードなし</translation>
  </message>
  <message>
   <source>No time</source>
   <translation>時間なし</translation>
  </message>
  <message>
   <source>Start anyway</source>
   <translation>このまま開始</translation>
  </message>
  <message>
   <source>Start the shift</source>
   <translation>作業を開始</translation>
  </message>
 </context>
 <context>
  <name>CameraSetupPage</name>
  <message>
   <source>Camera</source>
   <translation>カメラ</translation>
  </message>
  <message>
   <source>Draw on the picture to look at a part of it only.</source>
   <translation>映像の上で囲むと、その部分だけを見ます。</translation>
  </message>
  <message>
   <source>Exposure +</source>
   <translation>露出 +</translation>
  </message>
  <message>
   <source>Exposure −</source>
   <translation>露出 −</translation>
  </message>
  <message>
   <source>Focus +</source>
   <translation>ピント +</translation>
  </message>
  <message>
   <source>Focus −</source>
   <translation>ピント −</translation>
  </message>
  <message>
   <source>Looks at</source>
   <translation>見る範囲</translation>
  </message>
  <message>
   <source>Measure anew</source>
   <translation>測り直す</translation>
  </message>
  <message>
   <source>Mirrored</source>
   <translation>左右反転</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>保存</translation>
  </message>
  <message>
   <source>Set up the camera</source>
   <translation>カメラの設定</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>サイズ</translation>
  </message>
  <message>
   <source>Turned by</source>
   <translation>回転</translation>
  </message>
  <message>
   <source>off</source>
   <translation>オフ</translation>
  </message>
  <message>
   <source>on</source>
   <translation>オン</translation>
  </message>
 </context>
 <context>
  <name>CameraView</name>
  <message>
   <source>Live camera picture</source>
   <translation>カメラのライブ映像</translation>
  </message>
  <message>
   <source>The camera is starting</source>
   <translation>カメラを起動しています</translation>
  </message>
 </context>
 <context>
  <name>ClockRing</name>
  <message>
   <source>{seconds} s left</source>
   <translation>残り {seconds} 秒</translation>
  </message>
 </context>
 <context>
  <name>DetailsPage</name>
  <message>
   <source>Back to the list</source>
   <translation>一覧に戻る</translation>
  </message>
  <message>
   <source>No answer yet. It is kept here and goes by itself.</source>
   <translation>まだ応答がありません。ここに保存され、自動で送信されます。</translation>
  </message>
  <message>
   <source>Nothing.</source>
   <translation>なし</translation>
  </message>
  <message>
   <source>What came back</source>
   <translation>受け取った返答</translation>
  </message>
  <message>
   <source>What was recorded</source>
   <translation>記録した内容</translation>
  </message>
 </context>
 <context>
  <name>DoctorPage</name>
  <message>
   <source>Back to work</source>
   <translation>作業に戻る</translation>
  </message>
  <message>
   <source>Look again</source>
   <translation>もう一度確認</translation>
  </message>
  <message>
   <source>Support bundle</source>
   <translation>サポート用ファイル</translation>
  </message>
 </context>
 <context>
  <name>FieldRow</name>
  <message>
   <source>0: search by number</source>
   <translation>0：番号で検索</translation>
  </message>
  <message>
   <source>Shelf where the parcel is put</source>
   <translation>荷物を置く棚</translation>
  </message>
  <message>
   <source>Type a number</source>
   <translation>番号を入力</translation>
  </message>
  <message>
   <source>Type the answer</source>
   <translation>答えを入力</translation>
  </message>
  <message>
   <source>Write a note about this unit</source>
   <translation>この商品のメモを書く</translation>
  </message>
 </context>
 <context>
  <name>FilmSign</name>
  <message>
   <source>The opening is filmed</source>
   <translation>開封を録画中</translation>
  </message>
 </context>
 <context>
  <name>FirstStart</name>
  <message>
   <source>Address of the central</source>
   <translation>センターのアドレス</translation>
  </message>
  <message>
   <source>Code</source>
   <translation>コード</translation>
  </message>
  <message>
   <source>Connect</source>
   <translation>接続</translation>
  </message>
  <message>
   <source>Connecting …</source>
   <translation>接続中 …</translation>
  </message>
  <message>
   <source>Receiving station</source>
   <translation>返品受領端末</translation>
  </message>
  <message>
   <source>Welcome. Which central does this station belong to?</source>
   <translation>ようこそ。この端末はどのセンターに属しますか?</translation>
  </message>
  <message>
   <source>Work without a central</source>
   <translation>センターなしで作業</translation>
  </message>
  <message>
   <source>Your IT or your supervisor has a one-time code for this station. Type it or scan it.</source>
   <translation>IT担当者または監督者がこの端末用の使い捨てコードを持っています。入力するかスキャンしてください。</translation>
  </message>
  <message>
   <source>can be set later</source>
   <translation>後で設定できます</translation>
  </message>
 </context>
 <context>
  <name>FloorPage</name>
  <message>
   <source>Another table</source>
   <translation>別の表</translation>
  </message>
  <message>
   <source>Back to work</source>
   <translation>作業に戻る</translation>
  </message>
  <message>
   <source>One bench fewer</source>
   <translation>作業台を1台減らす</translation>
  </message>
  <message>
   <source>One bench more</source>
   <translation>作業台を1台増やす</translation>
  </message>
 </context>
 <context>
  <name>FocusMeter</name>
  <message>
   <source>Sharpness</source>
   <translation>鮮明さ</translation>
  </message>
 </context>
 <context>
  <name>HeaderBar</name>
  <message>
   <source>End practice</source>
   <translation>練習を終了</translation>
  </message>
  <message>
   <source>Next language</source>
   <translation>次の言語</translation>
  </message>
  <message>
   <source>PRACTICE</source>
   <translation>練習</translation>
  </message>
  <message>
   <source>PRACTICE: nothing is sent</source>
   <translation>練習：送信されません</translation>
  </message>
  <message>
   <source>Practice</source>
   <translation>練習</translation>
  </message>
  <message>
   <source>Switch between light and dark</source>
   <translation>明暗を切り替える</translation>
  </message>
 </context>
 <context>
  <name>HelpPage</name>
  <message>
   <source>Back to work</source>
   <translation>作業に戻る</translation>
  </message>
  <message>
   <source>Command sheet</source>
   <translation>コマンドシート</translation>
  </message>
  <message>
   <source>PC check</source>
   <translation>PCの点検</translation>
  </message>
 </context>
 <context>
  <name>IdlePage</name>
  <message>
   <source>Check this bench</source>
   <translation>作業台を点検</translation>
  </message>
  <message>
   <source>Last parcels</source>
   <translation>最近の荷物</translation>
  </message>
  <message>
   <source>No parcel yet today. The first one shows up here.</source>
   <translation>今日の荷物はまだありません。最初の荷物がここに出ます。</translation>
  </message>
  <message>
   <source>announced by now</source>
   <translation>予告されました</translation>
  </message>
  <message>
   <source>go on with one</source>
   <translation>続ける</translation>
  </message>
  <message>
   <source>takes 20 seconds</source>
   <translation>20秒かかります</translation>
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <source>Receiving station</source>
   <translation>返品受領端末</translation>
  </message>
 </context>
 <context>
  <name>PacePage</name>
  <message>
   <source>The first finished unit shows up here.</source>
   <translation>最初に完了した商品がここに出ます。</translation>
  </message>
 </context>
 <context>
  <name>ParcelList</name>
  <message>
   <source>Parcels</source>
   <translation>荷物</translation>
  </message>
 </context>
 <context>
  <name>ParcelsPage</name>
  <message>
   <source>No parcel here</source>
   <translation>該当する荷物はありません</translation>
  </message>
  <message>
   <source>No parcel yet</source>
   <translation>荷物はまだありません</translation>
  </message>
  <message>
   <source>Parcels</source>
   <translation>荷物</translation>
  </message>
  <message>
   <source>all</source>
   <translation>すべて</translation>
  </message>
  <message>
   <source>confirmed</source>
   <translation>確定</translation>
  </message>
  <message>
   <source>needs you</source>
   <translation>要対応</translation>
  </message>
  <message>
   <source>sent</source>
   <translation>送信済み</translation>
  </message>
  <message>
   <source>waiting</source>
   <translation>待機中</translation>
  </message>
 </context>
 <context>
  <name>ParkedPage</name>
  <message>
   <source>For another bench: go on with the parcel, press F4, save. What is still open is open there too.</source>
   <translation>別の作業台へ渡すには：荷物を開いて F4 を押し、保存します。残りはそちらでも開いています。</translation>
  </message>
  <message>
   <source>Scan the shelf's label, or press 0 and type it.</source>
   <translation>棚のラベルをスキャンするか、0 を押して入力してください。</translation>
  </message>
  <message>
   <source>Where does {title} stand?</source>
   <translation>{title} はどこにありますか？</translation>
  </message>
 </context>
 <context>
  <name>PhotoStrip</name>
  <message>
   <source>No photo yet</source>
   <translation>写真はまだありません</translation>
  </message>
  <message>
   <source>Photos needed: {count}</source>
   <translation>必要な写真：あと {count} 枚</translation>
  </message>
  <message>
   <source>Photos: {count}</source>
   <translation>写真：{count} 枚</translation>
  </message>
 </context>
 <context>
  <name>ReferenceStrip</name>
  <message>
   <source>Same product before</source>
   <translation>以前の同じ商品</translation>
  </message>
 </context>
 <context>
  <name>RegionOverlay</name>
  <message>
   <source>Part of the picture that is looked at</source>
   <translation>映像のうち見る部分</translation>
  </message>
 </context>
 <context>
  <name>SignInPage</name>
  <message>
   <source>Another name</source>
   <translation>別の名前</translation>
  </message>
  <message>
   <source>Erase</source>
   <translation>消す</translation>
  </message>
  <message>
   <source>More names</source>
   <translation>ほかの名前</translation>
  </message>
  <message>
   <source>PIN, digits typed</source>
   <translation>PIN、入力した桁数</translation>
  </message>
  <message>
   <source>Sign in</source>
   <translation>サインイン</translation>
  </message>
 </context>
 <context>
  <name>StatusBar</name>
  <message>
   <source>Floor</source>
   <translation>現場</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>ヘルプ</translation>
  </message>
  <message>
   <source>My pace</source>
   <translation>自分のペース</translation>
  </message>
  <message>
   <source>Parcels</source>
   <translation>荷物</translation>
  </message>
  <message>
   <source>Set up the camera</source>
   <translation>カメラの設定</translation>
  </message>
  <message>
   <source>Sign out</source>
   <translation>サインアウト</translation>
  </message>
 </context>
 <context>
  <name>Suggestion</name>
  <message>
   <source>Goes to {place}</source>
   <translation>行き先：{place}</translation>
  </message>
  <message>
   <source>goes to</source>
   <translation>行き先</translation>
  </message>
 </context>
 <context>
  <name>TroublePanel</name>
  <message>
   <source>Copy details</source>
   <translation>詳細をコピー</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>続ける</translation>
  </message>
  <message>
   <source>Something went wrong inside the station</source>
   <translation>端末の内部で問題が起きました</translation>
  </message>
  <message>
   <source>What you entered is kept. Copy the details for your IT, then go on; if it happens again, restart.</source>
   <translation>入力内容は残っています。IT 担当用に詳細をコピーして続けてください。また起きたら再起動してください。</translation>
  </message>
 </context>
 <context>
  <name>bench</name>
  <message numerus="yes">
   <source>%n day(s)</source>
   <translation>
    <numerusform>%n日</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n days more: {tier} tier</source>
   <translation>
    <numerusform>{tier} 会員：%n 日延長</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n parcel(s) found again</source>
   <translation>
    <numerusform>%n 個 見つかりました</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n parcel(s) put aside</source>
   <translation>
    <numerusform>%n 個 別置き</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photo(s)</source>
   <translation>
    <numerusform>写真 %n 枚</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photos of what is wrong: hold it still, or press Space.</source>
   <translation>
    <numerusform>問題の箇所の写真があと %n 枚：止めて待つか、Space を押してください。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n unit(s)</source>
   <translation>
    <numerusform>%n 点</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n unit(s) missing</source>
   <translation>
    <numerusform>%n 点不足</numerusform>
   </translation>
  </message>
  <message>
   <source>1 parcel is not sent yet</source>
   <translation>荷物 1 件が未送信です</translation>
  </message>
  <message>
   <source>1–3 days</source>
   <translation>1～3日</translation>
  </message>
  <message>
   <source>3–7 days</source>
   <translation>3～7日</translation>
  </message>
  <message>
   <source>A badge is as good as a signature: give it to its person only.</source>
   <translation>社員証は署名と同じです。本人だけに渡してください。</translation>
  </message>
  <message>
   <source>A parcel is not finished</source>
   <translation>未完了の荷物があります</translation>
  </message>
  <message>
   <source>A supervisor</source>
   <translation>責任者</translation>
  </message>
  <message>
   <source>Age is since the return was announced.</source>
   <translation>経過は返品が予告されてからの時間です。</translation>
  </message>
  <message>
   <source>Agreed</source>
   <translation>一致</translation>
  </message>
  <message>
   <source>Agreement by grader</source>
   <translation>判定者ごとの一致</translation>
  </message>
  <message>
   <source>Agreement by question</source>
   <translation>質問ごとの一致</translation>
  </message>
  <message>
   <source>All</source>
   <translation>全部</translation>
  </message>
  <message>
   <source>All here</source>
   <translation>すべてあり</translation>
  </message>
  <message>
   <source>All looked at</source>
   <translation>すべて検品しました</translation>
  </message>
  <message>
   <source>All of them</source>
   <translation>すべて</translation>
  </message>
  <message>
   <source>Another code was meant?</source>
   <translation>別のコードでしたか</translation>
  </message>
  <message>
   <source>Answer {number}</source>
   <translation>回答 {number}</translation>
  </message>
  <message>
   <source>As of {time}</source>
   <translation>{time} 現在</translation>
  </message>
  <message>
   <source>Asking the central …</source>
   <translation>本部に問い合わせ中 …</translation>
  </message>
  <message>
   <source>Back to customer</source>
   <translation>お客様へ返送</translation>
  </message>
  <message>
   <source>Back to vendor</source>
   <translation>仕入先へ返送</translation>
  </message>
  <message>
   <source>Backlog</source>
   <translation>滞留</translation>
  </message>
  <message>
   <source>Bad</source>
   <translation>不良</translation>
  </message>
  <message>
   <source>Bad of all</source>
   <translation>不良の割合</translation>
  </message>
  <message>
   <source>Badges</source>
   <translation>社員証</translation>
  </message>
  <message>
   <source>Bench</source>
   <translation>作業台</translation>
  </message>
  <message>
   <source>Benches</source>
   <translation>作業台</translation>
  </message>
  <message>
   <source>Brand</source>
   <translation>ブランド</translation>
  </message>
  <message>
   <source>Camera</source>
   <translation>カメラ</translation>
  </message>
  <message>
   <source>Camera: distance</source>
   <translation>カメラ：距離</translation>
  </message>
  <message>
   <source>Camera: focus</source>
   <translation>カメラ：ピント</translation>
  </message>
  <message>
   <source>Camera: light</source>
   <translation>カメラ：明るさ</translation>
  </message>
  <message>
   <source>Central</source>
   <translation>センター</translation>
  </message>
  <message>
   <source>Check</source>
   <translation>点検</translation>
  </message>
  <message>
   <source>Checks</source>
   <translation>検品</translation>
  </message>
  <message>
   <source>Choose one to go on, or scan its label or plate. Anybody may.</source>
   <translation>続ける荷物を選ぶか、そのラベルをスキャンしてください。誰でもできます。</translation>
  </message>
  <message>
   <source>Choose the return</source>
   <translation>返品を選んでください</translation>
  </message>
  <message>
   <source>Choose; the work stops, and you are told what to do.</source>
   <translation>選んでください。作業が止まり、次にすることが表示されます。</translation>
  </message>
  <message>
   <source>Chosen</source>
   <translation>選んだもの</translation>
  </message>
  <message>
   <source>Clean and repack</source>
   <translation>清掃・再包装</translation>
  </message>
  <message numerus="yes">
   <source>Clears at {time} with %n bench(es) at this pace, at {sooner} with one more.</source>
   <translation>
    <numerusform>このペースなら %n 台で {time}、もう1台あれば {sooner} に終わります。</numerusform>
   </translation>
  </message>
  <message>
   <source>Clock</source>
   <translation>時計</translation>
  </message>
  <message>
   <source>Close all the same</source>
   <translation>それでも閉じる</translation>
  </message>
  <message>
   <source>Cohen's kappa: 1 is always alike, 0 no more than by chance; with its 95 % range.</source>
   <translation>コーエンのカッパ係数: 1は常に一致、0は偶然と同じ。95 %区間つき。</translation>
  </message>
  <message>
   <source>Command sheet</source>
   <translation>コマンドシート</translation>
  </message>
  <message>
   <source>Compare with the paper inside; none of them: Enter parks it.</source>
   <translation>中の紙と見比べてください。どれでもなければ Enter で保留します。</translation>
  </message>
  <message>
   <source>Correct it</source>
   <translation>訂正する</translation>
  </message>
  <message>
   <source>Corrected by a newer record.</source>
   <translation>新しい記録で訂正済み</translation>
  </message>
  <message>
   <source>Damaged</source>
   <translation>破損</translation>
  </message>
  <message>
   <source>Damaged on the way</source>
   <translation>輸送中の破損</translation>
  </message>
  <message>
   <source>Data</source>
   <translation>データ</translation>
  </message>
  <message>
   <source>Deciding</source>
   <translation>判断</translation>
  </message>
  <message>
   <source>Defective</source>
   <translation>不良</translation>
  </message>
  <message>
   <source>Demo PINs: {pins}</source>
   <translation>デモ用 PIN：{pins}</translation>
  </message>
  <message>
   <source>Destroy</source>
   <translation>廃棄</translation>
  </message>
  <message>
   <source>Dirty</source>
   <translation>汚れ</translation>
  </message>
  <message>
   <source>Disk</source>
   <translation>ディスク</translation>
  </message>
  <message>
   <source>Does the label say one of these?</source>
   <translation>ラベルにあるのはどれですか</translation>
  </message>
  <message>
   <source>Donate</source>
   <translation>寄付</translation>
  </message>
  <message>
   <source>Done at</source>
   <translation>完了</translation>
  </message>
  <message>
   <source>Done? Press Enter.</source>
   <translation>終わったら Enter を押してください。</translation>
  </message>
  <message>
   <source>Empty box</source>
   <translation>空箱</translation>
  </message>
  <message>
   <source>End practice</source>
   <translation>練習を終了</translation>
  </message>
  <message>
   <source>Everything you entered is kept.</source>
   <translation>入力した内容はすべて保存されています。</translation>
  </message>
  <message>
   <source>Extra item</source>
   <translation>追加品</translation>
  </message>
  <message>
   <source>F3 adds an extra. Enter, if that was all.</source>
   <translation>F3 で追加品を記録します。これで全部なら Enter。</translation>
  </message>
  <message>
   <source>F6 puts the parcel on the bench aside; it waits here for you.</source>
   <translation>F6 で作業台の荷物を別に置きます。ここで待っています。</translation>
  </message>
  <message>
   <source>Fair</source>
   <translation>使用感あり</translation>
  </message>
  <message>
   <source>Fault: {owner}</source>
   <translation>責任：{owner}</translation>
  </message>
  <message>
   <source>Film</source>
   <translation>録画</translation>
  </message>
  <message>
   <source>Floor</source>
   <translation>現場</translation>
  </message>
  <message>
   <source>Focus {focus}, exposure {exposure}.</source>
   <translation>ピント {focus}、露出 {exposure}。</translation>
  </message>
  <message>
   <source>Forget what was recorded here?</source>
   <translation>ここの記録を破棄しますか</translation>
  </message>
  <message>
   <source>From</source>
   <translation>から</translation>
  </message>
  <message>
   <source>From the pace of the last three hours. Four times out of five it ends between the two times.</source>
   <translation>直近3時間のペースから。5回に4回はこの2つの時刻の間に終わります。</translation>
  </message>
  <message>
   <source>Good</source>
   <translation>良好</translation>
  </message>
  <message>
   <source>Good light</source>
   <translation>明るさは良好</translation>
  </message>
  <message>
   <source>Grader</source>
   <translation>判定者</translation>
  </message>
  <message>
   <source>Hand scanner</source>
   <translation>ハンドスキャナー</translation>
  </message>
  <message>
   <source>Hand to a supervisor</source>
   <translation>責任者に渡す</translation>
  </message>
  <message>
   <source>Hardly before</source>
   <translation>早くて</translation>
  </message>
  <message>
   <source>Hazardous</source>
   <translation>危険物</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>ヘルプ</translation>
  </message>
  <message>
   <source>Hold</source>
   <translation>保留</translation>
  </message>
  <message>
   <source>Hold for brand</source>
   <translation>ブランド判断待ち</translation>
  </message>
  <message>
   <source>Hold its label under the camera, use the scanner, or type a number.</source>
   <translation>ラベルをカメラに見せるか、スキャナーを使うか、番号を入力してください。</translation>
  </message>
  <message>
   <source>Hour</source>
   <translation>時</translation>
  </message>
  <message>
   <source>How does the item look?</source>
   <translation>商品の状態は？</translation>
  </message>
  <message>
   <source>How is the packaging?</source>
   <translation>包装の状態は？</translation>
  </message>
  <message>
   <source>Is it one of these?</source>
   <translation>この中のどれかですか？</translation>
  </message>
  <message>
   <source>Is it right like this? Enter saves it.</source>
   <translation>これでよければ Enter で保存します。</translation>
  </message>
  <message>
   <source>Is the parcel still sealed?</source>
   <translation>荷物は未開封のままですか</translation>
  </message>
  <message>
   <source>Is there anything else inside?</source>
   <translation>ほかに何か入っていますか?</translation>
  </message>
  <message>
   <source>It came back undelivered</source>
   <translation>配達できずに戻りました</translation>
  </message>
  <message>
   <source>It corrects an earlier record.</source>
   <translation>以前の記録を訂正します。</translation>
  </message>
  <message>
   <source>It is kept as it is and comes back at the next start. Nothing of it was sent.</source>
   <translation>そのまま残り、次の起動で戻ります。まだ何も送信していません。</translation>
  </message>
  <message>
   <source>It was not accepted.</source>
   <translation>受け付けられませんでした。</translation>
  </message>
  <message>
   <source>Item without a code</source>
   <translation>コードのない商品</translation>
  </message>
  <message>
   <source>Kappa</source>
   <translation>カッパ</translation>
  </message>
  <message>
   <source>Label printer</source>
   <translation>ラベルプリンター</translation>
  </message>
  <message>
   <source>Leave</source>
   <translation>離れる</translation>
  </message>
  <message>
   <source>Like new</source>
   <translation>新品同様</translation>
  </message>
  <message>
   <source>Likely by</source>
   <translation>遅くて</translation>
  </message>
  <message>
   <source>Likely: a person decides ({why}).</source>
   <translation>見込み：担当者が判断（{why}）。</translation>
  </message>
  <message>
   <source>Likely: {what}.</source>
   <translation>見込み：{what}。</translation>
  </message>
  <message>
   <source>Look at the outside. No refund starts because it arrived; the goods go where you say.</source>
   <translation>外側を確認してください。届いただけでは返金されません。商品は指定した所へ行きます。</translation>
  </message>
  <message>
   <source>Looked at {time}.</source>
   <translation>{time}に確認しました。</translation>
  </message>
  <message>
   <source>Looking at everything …</source>
   <translation>すべてを確認しています …</translation>
  </message>
  <message>
   <source>Looking it up …</source>
   <translation>検索しています…</translation>
  </message>
  <message>
   <source>Median</source>
   <translation>中央値</translation>
  </message>
  <message>
   <source>Medians by bench</source>
   <translation>作業台ごとの中央値</translation>
  </message>
  <message>
   <source>Medians by brand</source>
   <translation>ブランドごとの中央値</translation>
  </message>
  <message>
   <source>Medians by category</source>
   <translation>分類ごとの中央値</translation>
  </message>
  <message>
   <source>Missing</source>
   <translation>不足</translation>
  </message>
  <message>
   <source>More</source>
   <translation>次へ</translation>
  </message>
  <message>
   <source>Most of the time goes to {what}: {share} of it.</source>
   <translation>時間が最もかかるのは「{what}」: {share}。</translation>
  </message>
  <message>
   <source>My pace</source>
   <translation>自分のペース</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>名前</translation>
  </message>
  <message>
   <source>Network camera</source>
   <translation>ネットワークカメラ</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>次へ</translation>
  </message>
  <message>
   <source>No</source>
   <translation>いいえ</translation>
  </message>
  <message>
   <source>No packaging</source>
   <translation>包装なし</translation>
  </message>
  <message>
   <source>No product stands out by what is found wrong with it.</source>
   <translation>不良が目立つ商品はありません。</translation>
  </message>
  <message>
   <source>No refund starts because it arrived.</source>
   <translation>到着しただけでは返金されません。</translation>
  </message>
  <message>
   <source>No times have come in yet: benches send them with their receipts.</source>
   <translation>時間の記録はまだありません。作業台が受付の記録と一緒に送ります。</translation>
  </message>
  <message>
   <source>Nobody announced it; on shelf {shelf}</source>
   <translation>予告なし、棚 {shelf}</translation>
  </message>
  <message>
   <source>Nobody announced this parcel</source>
   <translation>この荷物は予告がありません</translation>
  </message>
  <message>
   <source>None of these</source>
   <translation>どれでもない</translation>
  </message>
  <message>
   <source>Not announced. F3 adds it as an extra, F1 if it came instead.</source>
   <translation>予告なし。追加品なら F3、別の商品の代わりなら F1。</translation>
  </message>
  <message>
   <source>Not at home</source>
   <translation>不在</translation>
  </message>
  <message>
   <source>Not collected</source>
   <translation>受取なし</translation>
  </message>
  <message>
   <source>Not sharp: turn the focus ring</source>
   <translation>ピントが合っていません：リングを回してください</translation>
  </message>
  <message>
   <source>Nothing is put aside</source>
   <translation>別に置いた荷物はありません</translation>
  </message>
  <message>
   <source>Nothing needs you.</source>
   <translation>対応が必要なものはありません。</translation>
  </message>
  <message>
   <source>Nothing of it is ever sent.</source>
   <translation>何も送信されません。</translation>
  </message>
  <message>
   <source>Nothing of it was saved or sent. Scan the next one at any time.</source>
   <translation>何も保存も送信もされていません。いつでも次をスキャンできます。</translation>
  </message>
  <message>
   <source>Nothing waits.</source>
   <translation>待っているものはありません。</translation>
  </message>
  <message>
   <source>Of all</source>
   <translation>全体の</translation>
  </message>
  <message>
   <source>Of target</source>
   <translation>目標比</translation>
  </message>
  <message>
   <source>Offline: the central cannot be asked, and nothing was shown here before. It is asked again.</source>
   <translation>オフライン: 本部に問い合わせできず、ここに表示したものもまだありません。再び問い合わせます。</translation>
  </message>
  <message>
   <source>Offline: the central cannot be asked. These are the numbers of {time}.</source>
   <translation>オフライン: 本部に問い合わせできません。{time} の数字です。</translation>
  </message>
  <message>
   <source>Only that forgets it. Esc goes back.</source>
   <translation>それだけで破棄されます。Esc で戻ります。</translation>
  </message>
  <message>
   <source>Only you see this. It stays on this station and is forgotten after the shift.</source>
   <translation>あなただけに表示されます。この端末だけに残り、シフト後に消えます。</translation>
  </message>
  <message>
   <source>Opened</source>
   <translation>開封済み</translation>
  </message>
  <message>
   <source>Opened by a stranger</source>
   <translation>第三者が開封</translation>
  </message>
  <message>
   <source>Opened or damaged</source>
   <translation>開封または破損</translation>
  </message>
  <message>
   <source>Other code</source>
   <translation>別のコード</translation>
  </message>
  <message>
   <source>Other, or not said</source>
   <translation>その他・不明</translation>
  </message>
  <message>
   <source>Over a week</source>
   <translation>1週間超</translation>
  </message>
  <message>
   <source>P90</source>
   <translation>P90</translation>
  </message>
  <message>
   <source>PC check</source>
   <translation>PCの点検</translation>
  </message>
  <message>
   <source>PRACTICE</source>
   <translation>練習</translation>
  </message>
  <message>
   <source>Parcel without a code</source>
   <translation>コードのない荷物</translation>
  </message>
  <message>
   <source>Parcels</source>
   <translation>荷物</translation>
  </message>
  <message>
   <source>Parcels/h</source>
   <translation>個口/時</translation>
  </message>
  <message>
   <source>Park it</source>
   <translation>保留にする</translation>
  </message>
  <message>
   <source>Photo</source>
   <translation>写真</translation>
  </message>
  <message>
   <source>Photos</source>
   <translation>写真</translation>
  </message>
  <message>
   <source>Practice</source>
   <translation>練習</translation>
  </message>
  <message>
   <source>Practice parcel done</source>
   <translation>練習の荷物が終わりました</translation>
  </message>
  <message>
   <source>Practice: scan a parcel</source>
   <translation>練習：荷物をスキャン</translation>
  </message>
  <message>
   <source>Print</source>
   <translation>印刷</translation>
  </message>
  <message>
   <source>Printing</source>
   <translation>印刷</translation>
  </message>
  <message>
   <source>Products by what is found wrong with them</source>
   <translation>不良から見た商品</translation>
  </message>
  <message>
   <source>Program</source>
   <translation>プログラム</translation>
  </message>
  <message>
   <source>Prohibited</source>
   <translation>禁止品</translation>
  </message>
  <message>
   <source>Put a label under the camera</source>
   <translation>ラベルをカメラの下に置いてください</translation>
  </message>
  <message>
   <source>Put aside</source>
   <translation>別置き</translation>
  </message>
  <message>
   <source>Put it under the camera and hold it still, or press Space.</source>
   <translation>カメラの下で止めて待つか、Space を押してください。</translation>
  </message>
  <message>
   <source>Put what is wrong under the camera and hold it still, or press Space.</source>
   <translation>問題の箇所をカメラに見せて止めるか、Space を押してください。</translation>
  </message>
  <message>
   <source>Quality</source>
   <translation>品質</translation>
  </message>
  <message>
   <source>Quarantine</source>
   <translation>隔離</translation>
  </message>
  <message>
   <source>Question</source>
   <translation>質問</translation>
  </message>
  <message>
   <source>Read from histograms: at most an eighth off. Waiting for a parcel is counted by parcel.</source>
   <translation>度数分布からの値: 誤差は最大8分の1。荷物待ちは荷物ごとに数えます。</translation>
  </message>
  <message>
   <source>Read the print</source>
   <translation>印字を読む</translation>
  </message>
  <message>
   <source>Reads: {code}</source>
   <translation>読み取り：{code}</translation>
  </message>
  <message>
   <source>Received {time} by {name} at {station}</source>
   <translation>{time} {station} で {name} が受付</translation>
  </message>
  <message>
   <source>Record</source>
   <translation>記録</translation>
  </message>
  <message>
   <source>Recycle</source>
   <translation>リサイクル</translation>
  </message>
  <message>
   <source>Refurbish</source>
   <translation>整備</translation>
  </message>
  <message>
   <source>Refused</source>
   <translation>受取拒否</translation>
  </message>
  <message>
   <source>Rest later</source>
   <translation>残りは後で</translation>
  </message>
  <message>
   <source>Restock</source>
   <translation>在庫に戻す</translation>
  </message>
  <message>
   <source>Restock as B</source>
   <translation>B 品で在庫へ</translation>
  </message>
  <message>
   <source>Returns bench</source>
   <translation>返品作業台</translation>
  </message>
  <message>
   <source>SKU</source>
   <translation>SKU</translation>
  </message>
  <message>
   <source>Said or kind</source>
   <translation>理由・分類</translation>
  </message>
  <message>
   <source>Sample pictures</source>
   <translation>サンプル画像</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>保存</translation>
  </message>
  <message>
   <source>Saved</source>
   <translation>保存しました</translation>
  </message>
  <message>
   <source>Saving …</source>
   <translation>保存しています …</translation>
  </message>
  <message>
   <source>Scale</source>
   <translation>はかり</translation>
  </message>
  <message>
   <source>Scan a parcel</source>
   <translation>荷物をスキャン</translation>
  </message>
  <message>
   <source>Scan an item in it too: open returns with that item are shown here.</source>
   <translation>中の商品もスキャンしてください。その商品を含む未完了の返品がここに出ます。</translation>
  </message>
  <message>
   <source>Scan an item, or press a key.</source>
   <translation>商品をスキャンするか、キーを押してください。</translation>
  </message>
  <message>
   <source>Scan its serial number too. F1 if it is another one.</source>
   <translation>シリアル番号もスキャン。違う場合は F1。</translation>
  </message>
  <message>
   <source>Scan the item</source>
   <translation>商品をスキャン</translation>
  </message>
  <message>
   <source>Scan the next parcel at any time. Backspace takes this one back.</source>
   <translation>いつでも次の荷物をスキャンできます。Backspace でこの荷物を取り消します。</translation>
  </message>
  <message>
   <source>Scan this parcel's label</source>
   <translation>この荷物のラベルをスキャン</translation>
  </message>
  <message>
   <source>Scan this parcel's label again to confirm. Esc goes back; nothing is lost until then.</source>
   <translation>確認のためこの荷物のラベルをもう一度スキャンしてください。Esc で戻ります。それまで何も失われません。</translation>
  </message>
  <message>
   <source>Scan your badge with the scanner or the camera, or choose your name.</source>
   <translation>社員証をスキャナーかカメラで読み取るか、名前を選んでください。</translation>
  </message>
  <message>
   <source>Scanning</source>
   <translation>スキャン</translation>
  </message>
  <message>
   <source>Sealed</source>
   <translation>未開封</translation>
  </message>
  <message>
   <source>Sealed: Enter takes “Like new”.</source>
   <translation>未開封：Enter で「新品同様」になります。</translation>
  </message>
  <message>
   <source>Second looks</source>
   <translation>再判定</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>設定</translation>
  </message>
  <message>
   <source>Sharp</source>
   <translation>鮮明です</translation>
  </message>
  <message>
   <source>Sharp, but it was sharper before</source>
   <translation>鮮明ですが、先ほどの方がよく合っていました</translation>
  </message>
  <message>
   <source>Shelf {shelf}</source>
   <translation>棚 {shelf}</translation>
  </message>
  <message>
   <source>Show one code to the scanner or the camera; cover the others.</source>
   <translation>コードを 1 つだけスキャナーかカメラに見せ、ほかは隠してください。</translation>
  </message>
  <message>
   <source>Sign out</source>
   <translation>サインアウト</translation>
  </message>
  <message>
   <source>Signed in</source>
   <translation>作業者</translation>
  </message>
  <message>
   <source>Software</source>
   <translation>ソフト</translation>
  </message>
  <message>
   <source>Somebody should look at this PC</source>
   <translation>このPCを確認してください</translation>
  </message>
  <message>
   <source>Space takes it; do not touch the item.</source>
   <translation>Space で撮ります。商品に触らないでください。</translation>
  </message>
  <message>
   <source>Spent on</source>
   <translation>内訳</translation>
  </message>
  <message>
   <source>State</source>
   <translation>状態</translation>
  </message>
  <message>
   <source>Stay</source>
   <translation>閉じない</translation>
  </message>
  <message>
   <source>Stick the label on, then scan it</source>
   <translation>ラベルを貼ってスキャン</translation>
  </message>
  <message>
   <source>Still sealed</source>
   <translation>未開封のまま</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>停止</translation>
  </message>
  <message>
   <source>Stop: unsafe</source>
   <translation>停止：危険</translation>
  </message>
  <message>
   <source>Stop: {what}</source>
   <translation>停止：{what}</translation>
  </message>
  <message>
   <source>Suggested</source>
   <translation>提案</translation>
  </message>
  <message>
   <source>Suggestions that were overridden</source>
   <translation>変更された提案</translation>
  </message>
  <message>
   <source>Take a photo</source>
   <translation>写真を撮ってください</translation>
  </message>
  <message>
   <source>Take a photo of it</source>
   <translation>その写真を撮ってください</translation>
  </message>
  <message>
   <source>Take it</source>
   <translation>決定</translation>
  </message>
  <message>
   <source>Take it · Save · Next</source>
   <translation>決定・保存・次へ</translation>
  </message>
  <message>
   <source>Take the first</source>
   <translation>最初を選ぶ</translation>
  </message>
  <message>
   <source>Take them along</source>
   <translation>持ち出す</translation>
  </message>
  <message>
   <source>Take this item out</source>
   <translation>この商品を外す</translation>
  </message>
  <message>
   <source>Taking it back …</source>
   <translation>取り消しています…</translation>
  </message>
  <message>
   <source>Target</source>
   <translation>目標</translation>
  </message>
  <message>
   <source>Test label</source>
   <translation>テストラベル</translation>
  </message>
  <message>
   <source>That sets it aside. Backspace takes it back.</source>
   <translation>これで別置きになります。Backspace で取り消します。</translation>
  </message>
  <message>
   <source>The PIN is being checked …</source>
   <translation>PIN を確認しています…</translation>
  </message>
  <message>
   <source>The brand</source>
   <translation>ブランド</translation>
  </message>
  <message>
   <source>The brand's rule holds it. A supervisor's badge releases it.</source>
   <translation>ブランドの規則で保留です。責任者の社員証で解除できます。</translation>
  </message>
  <message>
   <source>The carrier's sticker says it.</source>
   <translation>運送会社のシールに書かれています。</translation>
  </message>
  <message>
   <source>The central does not tell this to benches now. These are the numbers of {time}.</source>
   <translation>本部は今これを作業台に知らせていません。{time} の数字です。</translation>
  </message>
  <message>
   <source>The central has it. Nothing is left to do.</source>
   <translation>センターに届いています。することはもうありません。</translation>
  </message>
  <message>
   <source>The checks say “{grade}”: Enter takes it.</source>
   <translation>点検結果「{grade}」：Enter で決定</translation>
  </message>
  <message>
   <source>The floor is below its target: {number} units an hour.</source>
   <translation>現場は目標を下回っています: 1時間に {number} 点。</translation>
  </message>
  <message>
   <source>The label fits more than one. The paper inside may tell.</source>
   <translation>ラベルに合うものが複数あります。同梱の用紙を見てください。</translation>
  </message>
  <message>
   <source>The parcel is looked up again by the one you choose.</source>
   <translation>選んだコードで荷物を検索し直します。</translation>
  </message>
  <message>
   <source>The rest comes later</source>
   <translation>残りは後から届きます</translation>
  </message>
  <message>
   <source>There is nothing to show yet</source>
   <translation>まだ表示できるものがありません</translation>
  </message>
  <message>
   <source>These numbers nearly fit what was read. Compare every character with the label.</source>
   <translation>読み取りに近い番号です。ラベルと 1 文字ずつ比べてください。</translation>
  </message>
  <message>
   <source>They stay on this PC and go out by themselves after the next start. No refund starts before that.</source>
   <translation>この PC に残り、次の起動後に自動で送信されます。それまで返金は始まりません。</translation>
  </message>
  <message>
   <source>This PC is all right</source>
   <translation>このPCは正常です</translation>
  </message>
  <message>
   <source>This PC needs help</source>
   <translation>このPCには対処が必要です</translation>
  </message>
  <message>
   <source>This bench was not checked today. F8 does it once you are signed in.</source>
   <translation>この作業台は今日まだ点検していません。サインイン後に F8 で行えます。</translation>
  </message>
  <message>
   <source>This central does not tell this to benches. Look at its pages, or ask who looks after it.</source>
   <translation>この本部は作業台にこれを知らせません。本部のページを見るか、管理者に聞いてください。</translation>
  </message>
  <message>
   <source>To</source>
   <translation>まで</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>今日</translation>
  </message>
  <message>
   <source>Today, hour by hour</source>
   <translation>今日、1時間ごと</translation>
  </message>
  <message>
   <source>Too light</source>
   <translation>軽すぎる</translation>
  </message>
  <message numerus="yes">
   <source>Tried %n time(s), no answer yet</source>
   <translation>
    <numerusform>%n 回送信、まだ応答なし</numerusform>
   </translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>再送する</translation>
  </message>
  <message>
   <source>Type the number below, then press Enter.</source>
   <translation>下に番号を入力し、Enter を押してください。</translation>
  </message>
  <message>
   <source>Type your PIN, then press Enter.</source>
   <translation>PIN を入力して Enter を押してください。</translation>
  </message>
  <message>
   <source>Under a day</source>
   <translation>1日未満</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>元に戻す</translation>
  </message>
  <message>
   <source>Units</source>
   <translation>点数</translation>
  </message>
  <message>
   <source>Units/h</source>
   <translation>点/時</translation>
  </message>
  <message>
   <source>Unknown parcel</source>
   <translation>不明な荷物</translation>
  </message>
  <message>
   <source>Unsafe</source>
   <translation>危険</translation>
  </message>
  <message>
   <source>Unsent</source>
   <translation>未送信</translation>
  </message>
  <message>
   <source>Usual</source>
   <translation>通常</translation>
  </message>
  <message>
   <source>Usual is the share among the brand's other products. Marked: more than luck would show.</source>
   <translation>通常は同じブランドの他の商品の割合。印: 偶然とは言えないもの。</translation>
  </message>
  <message>
   <source>Waiting</source>
   <translation>待ち時間</translation>
  </message>
  <message>
   <source>Waiting for a picture</source>
   <translation>映像を待っています</translation>
  </message>
  <message>
   <source>What customers say and what is found</source>
   <translation>お客様の申告と実際の状態</translation>
  </message>
  <message>
   <source>What is found, by category</source>
   <translation>実際の状態、分類ごと</translation>
  </message>
  <message>
   <source>What is unsent cannot be counted</source>
   <translation>未送信の数を確認できません</translation>
  </message>
  <message>
   <source>What is wrong with it, in a few words? Then press Enter.</source>
   <translation>問題を短く書き、Enter を押してください。</translation>
  </message>
  <message>
   <source>What is wrong with it?</source>
   <translation>何が問題ですか？</translation>
  </message>
  <message>
   <source>What the keys do now</source>
   <translation>今使えるキー</translation>
  </message>
  <message>
   <source>What waits, by age and brand</source>
   <translation>滞留、経過とブランドごと</translation>
  </message>
  <message>
   <source>What was looked at is saved by Enter; the rest stays open.</source>
   <translation>確認済みの分を Enter で保存します。残りは未処理のままです。</translation>
  </message>
  <message>
   <source>What was saved is kept on this PC.</source>
   <translation>保存済みの内容はこの PC に残ります。</translation>
  </message>
  <message>
   <source>When it is done</source>
   <translation>終わる時刻</translation>
  </message>
  <message>
   <source>Where does it go?</source>
   <translation>どこへ送りますか</translation>
  </message>
  <message>
   <source>Where the seconds go</source>
   <translation>時間の使い道</translation>
  </message>
  <message>
   <source>Which code is the parcel's?</source>
   <translation>荷物のコードはどれですか</translation>
  </message>
  <message>
   <source>Which return is it?</source>
   <translation>どの返品ですか</translation>
  </message>
  <message>
   <source>Who has to look at it?</source>
   <translation>誰が確認しますか？</translation>
  </message>
  <message>
   <source>Who works here?</source>
   <translation>担当者は誰ですか</translation>
  </message>
  <message>
   <source>Why does it come back?</source>
   <translation>戻ってきた理由は？</translation>
  </message>
  <message>
   <source>Write a sentence</source>
   <translation>一文を書く</translation>
  </message>
  <message>
   <source>Write it below, then press Enter.</source>
   <translation>下に書き、Enter を押してください。</translation>
  </message>
  <message>
   <source>Write the reason below first.</source>
   <translation>先に下へ理由を書いてください。</translation>
  </message>
  <message>
   <source>Write {plate} on it, put it on a shelf, and press Enter. It is looked for from there.</source>
   <translation>{plate} と書いて棚に置き、Enter を押してください。そこから検索します。</translation>
  </message>
  <message>
   <source>Wrong address</source>
   <translation>住所違い</translation>
  </message>
  <message>
   <source>Wrong item</source>
   <translation>商品違い</translation>
  </message>
  <message>
   <source>Wrong serial</source>
   <translation>シリアル違い</translation>
  </message>
  <message>
   <source>Yes</source>
   <translation>はい</translation>
  </message>
  <message>
   <source>Your IT has locked this; it stays as it is.</source>
   <translation>IT担当者がロックしているため、このままです。</translation>
  </message>
  <message>
   <source>a new record in its place; this one is kept</source>
   <translation>新しい記録に差し替え、これも残ります</translation>
  </message>
  <message>
   <source>a unit, in the middle</source>
   <translation>1 点あたり（中央値）</translation>
  </message>
  <message>
   <source>after the return window</source>
   <translation>返品期限後</translation>
  </message>
  <message>
   <source>all there</source>
   <translation>すべて到着</translation>
  </message>
  <message numerus="yes">
   <source>and %n more return(s)</source>
   <translation>
    <numerusform>ほか返品 %n 件</numerusform>
   </translation>
  </message>
  <message>
   <source>announced by now</source>
   <translation>予告されました</translation>
  </message>
  <message>
   <source>arrived late</source>
   <translation>到着が遅い</translation>
  </message>
  <message>
   <source>automatic</source>
   <translation>自動</translation>
  </message>
  <message>
   <source>badge</source>
   <translation>社員証</translation>
  </message>
  <message>
   <source>bench check</source>
   <translation>作業台の点検</translation>
  </message>
  <message>
   <source>bench checks good at once</source>
   <translation>一度で良好な点検</translation>
  </message>
  <message>
   <source>benches</source>
   <translation>作業台</translation>
  </message>
  <message>
   <source>benches at work</source>
   <translation>作業中の台</translation>
  </message>
  <message>
   <source>benches need somebody</source>
   <translation>人が必要な台</translation>
  </message>
  <message>
   <source>broken</source>
   <translation>異常</translation>
  </message>
  <message>
   <source>came without an RMA</source>
   <translation>RMA なしで到着</translation>
  </message>
  <message>
   <source>camera lost</source>
   <translation>カメラ切断</translation>
  </message>
  <message>
   <source>carrier</source>
   <translation>運送会社</translation>
  </message>
  <message>
   <source>checks</source>
   <translation>確認</translation>
  </message>
  <message>
   <source>colour</source>
   <translation>色</translation>
  </message>
  <message>
   <source>comes later</source>
   <translation>後から届く</translation>
  </message>
  <message>
   <source>command</source>
   <translation>コマンド</translation>
  </message>
  <message>
   <source>confirmed</source>
   <translation>確定</translation>
  </message>
  <message>
   <source>connecting</source>
   <translation>接続中</translation>
  </message>
  <message>
   <source>corrects an earlier record</source>
   <translation>以前の記録を訂正</translation>
  </message>
  <message>
   <source>customer</source>
   <translation>お客様</translation>
  </message>
  <message>
   <source>damaged</source>
   <translation>破損</translation>
  </message>
  <message>
   <source>damaged on arrival</source>
   <translation>到着時に破損</translation>
  </message>
  <message>
   <source>damaged, defective or unsafe</source>
   <translation>破損・不良・危険</translation>
  </message>
  <message>
   <source>damaged, not by the carrier</source>
   <translation>破損（運送以外）</translation>
  </message>
  <message>
   <source>deciding</source>
   <translation>判断</translation>
  </message>
  <message>
   <source>defective</source>
   <translation>不良</translation>
  </message>
  <message>
   <source>dirty</source>
   <translation>汚れ</translation>
  </message>
  <message>
   <source>empty box</source>
   <translation>空の箱</translation>
  </message>
  <message>
   <source>everything back to stock</source>
   <translation>すべて在庫へ戻す</translation>
  </message>
  <message>
   <source>exchange</source>
   <translation>交換</translation>
  </message>
  <message>
   <source>expected</source>
   <translation>予定</translation>
  </message>
  <message>
   <source>extra</source>
   <translation>追加</translation>
  </message>
  <message>
   <source>extra item</source>
   <translation>追加品</translation>
  </message>
  <message>
   <source>fair</source>
   <translation>可</translation>
  </message>
  <message>
   <source>fault: {owner}</source>
   <translation>責任：{owner}</translation>
  </message>
  <message>
   <source>finish it first</source>
   <translation>先に終わらせる</translation>
  </message>
  <message>
   <source>good</source>
   <translation>良好</translation>
  </message>
  <message>
   <source>graders agree (kappa)</source>
   <translation>判定の一致 (カッパ)</translation>
  </message>
  <message>
   <source>idle</source>
   <translation>空き</translation>
  </message>
  <message>
   <source>in quarantine</source>
   <translation>隔離中</translation>
  </message>
  <message>
   <source>it stays here and is listed as theirs</source>
   <translation>ここに残り、責任者の分として表示</translation>
  </message>
  <message>
   <source>it waits here for the next start</source>
   <translation>次の起動までここで待ちます</translation>
  </message>
  <message>
   <source>item</source>
   <translation>商品</translation>
  </message>
  <message>
   <source>label is printing</source>
   <translation>ラベル印刷中</translation>
  </message>
  <message>
   <source>label to come</source>
   <translation>ラベル待ち</translation>
  </message>
  <message>
   <source>let them be sent first</source>
   <translation>先に送信させる</translation>
  </message>
  <message>
   <source>like new</source>
   <translation>新品同様</translation>
  </message>
  <message>
   <source>line is not known</source>
   <translation>不明な明細</translation>
  </message>
  <message>
   <source>line: {what}</source>
   <translation>線: {what}</translation>
  </message>
  <message>
   <source>look at each item</source>
   <translation>1 点ずつ確認</translation>
  </message>
  <message>
   <source>look here</source>
   <translation>要確認</translation>
  </message>
  <message>
   <source>many returns of this customer</source>
   <translation>この顧客の返品が多い</translation>
  </message>
  <message>
   <source>median of a unit</source>
   <translation>1点の中央値</translation>
  </message>
  <message>
   <source>missing</source>
   <translation>不足</translation>
  </message>
  <message>
   <source>need you</source>
   <translation>要対応</translation>
  </message>
  <message>
   <source>needs you</source>
   <translation>要対応</translation>
  </message>
  <message>
   <source>never heard of</source>
   <translation>連絡なし</translation>
  </message>
  <message>
   <source>nine of ten units are within</source>
   <translation>10点中9点はこの時間内</translation>
  </message>
  <message>
   <source>no fee: {tier} tier</source>
   <translation>{tier} 会員：手数料なし</translation>
  </message>
  <message>
   <source>no shelf noted</source>
   <translation>棚の記録なし</translation>
  </message>
  <message>
   <source>nobody announced it</source>
   <translation>予告なし</translation>
  </message>
  <message>
   <source>nobody signed in</source>
   <translation>未サインイン</translation>
  </message>
  <message>
   <source>not all answered</source>
   <translation>未回答あり</translation>
  </message>
  <message>
   <source>not as described</source>
   <translation>説明と違う</translation>
  </message>
  <message>
   <source>not clear</source>
   <translation>不明</translation>
  </message>
  <message>
   <source>not here</source>
   <translation>なし</translation>
  </message>
  <message>
   <source>not said</source>
   <translation>申告なし</translation>
  </message>
  <message>
   <source>not told</source>
   <translation>不明</translation>
  </message>
  <message>
   <source>of all time waiting for the software</source>
   <translation>全体のうちソフト待ち</translation>
  </message>
  <message>
   <source>of {number}</source>
   <translation>{number} 中</translation>
  </message>
  <message>
   <source>offline</source>
   <translation>オフライン</translation>
  </message>
  <message>
   <source>on hold</source>
   <translation>保留中</translation>
  </message>
  <message>
   <source>on hold for a person</source>
   <translation>人の判断待ち</translation>
  </message>
  <message>
   <source>on the way</source>
   <translation>輸送中</translation>
  </message>
  <message>
   <source>one signed file for another station</source>
   <translation>別の端末用の署名付きファイル</translation>
  </message>
  <message>
   <source>one too many</source>
   <translation>1 点多い</translation>
  </message>
  <message>
   <source>online</source>
   <translation>オンライン</translation>
  </message>
  <message>
   <source>or press the number of its line</source>
   <translation>または行の番号を押してください</translation>
  </message>
  <message>
   <source>order</source>
   <translation>注文</translation>
  </message>
  <message>
   <source>other</source>
   <translation>その他</translation>
  </message>
  <message>
   <source>packaging</source>
   <translation>包装</translation>
  </message>
  <message>
   <source>parcel with a warning</source>
   <translation>警告のある荷物</translation>
  </message>
  <message>
   <source>parcels to do</source>
   <translation>残りの荷物</translation>
  </message>
  <message>
   <source>park it as unknown</source>
   <translation>不明として保留</translation>
  </message>
  <message>
   <source>parked</source>
   <translation>保留</translation>
  </message>
  <message>
   <source>parked at benches</source>
   <translation>作業台で保留</translation>
  </message>
  <message>
   <source>part is still to come</source>
   <translation>一部がまだ</translation>
  </message>
  <message>
   <source>photos</source>
   <translation>写真</translation>
  </message>
  <message>
   <source>plate</source>
   <translation>管理ラベル</translation>
  </message>
  <message>
   <source>plate used before</source>
   <translation>管理ラベル使用済み</translation>
  </message>
  <message>
   <source>printer out</source>
   <translation>プリンター停止</translation>
  </message>
  <message>
   <source>printing</source>
   <translation>印刷</translation>
  </message>
  <message>
   <source>products stand out</source>
   <translation>目立つ商品</translation>
  </message>
  <message>
   <source>received</source>
   <translation>受領済み</translation>
  </message>
  <message>
   <source>received before</source>
   <translation>受領済み</translation>
  </message>
  <message>
   <source>received, being settled</source>
   <translation>受付済み、処理中</translation>
  </message>
  <message>
   <source>refund</source>
   <translation>返金</translation>
  </message>
  <message>
   <source>refund less fee</source>
   <translation>手数料差引返金</translation>
  </message>
  <message>
   <source>refunded before</source>
   <translation>返金済み</translation>
  </message>
  <message>
   <source>repair</source>
   <translation>修理</translation>
  </message>
  <message>
   <source>replacement</source>
   <translation>代替品</translation>
  </message>
  <message>
   <source>return</source>
   <translation>返品</translation>
  </message>
  <message>
   <source>return is not known</source>
   <translation>不明な返品</translation>
  </message>
  <message>
   <source>return was cancelled</source>
   <translation>取り消された返品</translation>
  </message>
  <message>
   <source>routing</source>
   <translation>仕分け</translation>
  </message>
  <message>
   <source>same item</source>
   <translation>同じ商品</translation>
  </message>
  <message>
   <source>same item, same sender</source>
   <translation>同じ商品・同じ差出人</translation>
  </message>
  <message>
   <source>same sender</source>
   <translation>同じ差出人</translation>
  </message>
  <message>
   <source>says: “{reason}”</source>
   <translation>理由：「{reason}」</translation>
  </message>
  <message>
   <source>scan its label</source>
   <translation>ラベルをスキャン</translation>
  </message>
  <message>
   <source>scanning</source>
   <translation>スキャン</translation>
  </message>
  <message>
   <source>sent</source>
   <translation>送信済み</translation>
  </message>
  <message>
   <source>serial number came before</source>
   <translation>シリアル番号が重複</translation>
  </message>
  <message>
   <source>serial {serial}</source>
   <translation>シリアル {serial}</translation>
  </message>
  <message>
   <source>shelf</source>
   <translation>棚</translation>
  </message>
  <message>
   <source>shelf {shelf}</source>
   <translation>棚 {shelf}</translation>
  </message>
  <message>
   <source>since {time}</source>
   <translation>{time} から</translation>
  </message>
  <message>
   <source>store credit</source>
   <translation>ストアクレジット</translation>
  </message>
  <message>
   <source>style</source>
   <translation>デザイン</translation>
  </message>
  <message>
   <source>suggestions overridden</source>
   <translation>変更された提案</translation>
  </message>
  <message>
   <source>supervisor</source>
   <translation>責任者</translation>
  </message>
  <message>
   <source>supplier</source>
   <translation>仕入先</translation>
  </message>
  <message>
   <source>target {number}</source>
   <translation>目標 {number}</translation>
  </message>
  <message>
   <source>the same record, under the same number</source>
   <translation>同じ記録を同じ番号で</translation>
  </message>
  <message>
   <source>they are in one box</source>
   <translation>同じ箱に入っています</translation>
  </message>
  <message>
   <source>they wait here for the next start</source>
   <translation>次の起動までここで待ちます</translation>
  </message>
  <message>
   <source>to do</source>
   <translation>未実施</translation>
  </message>
  <message>
   <source>to refurbish</source>
   <translation>整備へ</translation>
  </message>
  <message>
   <source>to repack</source>
   <translation>再包装へ</translation>
  </message>
  <message>
   <source>to stock</source>
   <translation>在庫へ</translation>
  </message>
  <message>
   <source>to stock as B</source>
   <translation>B 品で在庫へ</translation>
  </message>
  <message>
   <source>to vendor</source>
   <translation>仕入先へ</translation>
  </message>
  <message>
   <source>token refused</source>
   <translation>トークン拒否</translation>
  </message>
  <message>
   <source>too large</source>
   <translation>大きすぎる</translation>
  </message>
  <message>
   <source>too small</source>
   <translation>小さすぎる</translation>
  </message>
  <message>
   <source>typed</source>
   <translation>入力</translation>
  </message>
  <message>
   <source>undelivered</source>
   <translation>未配達</translation>
  </message>
  <message>
   <source>units</source>
   <translation>点</translation>
  </message>
  <message>
   <source>units an hour now</source>
   <translation>今、1時間の点数</translation>
  </message>
  <message>
   <source>units missing</source>
   <translation>不足あり</translation>
  </message>
  <message>
   <source>units this hour</source>
   <translation>直近 1 時間の点数</translation>
  </message>
  <message>
   <source>units this shift</source>
   <translation>このシフトの点数</translation>
  </message>
  <message>
   <source>units today</source>
   <translation>今日の点数</translation>
  </message>
  <message>
   <source>unsafe</source>
   <translation>危険</translation>
  </message>
  <message>
   <source>unsafe item</source>
   <translation>危険な商品</translation>
  </message>
  <message>
   <source>unwanted</source>
   <translation>不要</translation>
  </message>
  <message>
   <source>waiting</source>
   <translation>待機中</translation>
  </message>
  <message>
   <source>waiting for a parcel</source>
   <translation>荷物待ち</translation>
  </message>
  <message>
   <source>waiting for the software</source>
   <translation>ソフト待ち</translation>
  </message>
  <message>
   <source>waits for approval</source>
   <translation>承認待ち</translation>
  </message>
  <message>
   <source>warehouse</source>
   <translation>倉庫</translation>
  </message>
  <message>
   <source>was corrected later</source>
   <translation>後で訂正済み</translation>
  </message>
  <message>
   <source>where it goes</source>
   <translation>行き先</translation>
  </message>
  <message>
   <source>whole picture</source>
   <translation>映像全体</translation>
  </message>
  <message>
   <source>whole unit</source>
   <translation>1点全体</translation>
  </message>
  <message>
   <source>window ends {day}</source>
   <translation>期限 {day}</translation>
  </message>
  <message>
   <source>wish is not clear</source>
   <translation>希望が不明</translation>
  </message>
  <message>
   <source>with {name}</source>
   <translation>担当：{name}</translation>
  </message>
  <message>
   <source>working</source>
   <translation>作業中</translation>
  </message>
  <message>
   <source>wrong answer</source>
   <translation>応答異常</translation>
  </message>
  <message>
   <source>wrong item</source>
   <translation>商品違い</translation>
  </message>
  <message>
   <source>wrong serial number</source>
   <translation>シリアル番号違い</translation>
  </message>
  <message>
   <source>{count} of these</source>
   <translation>この商品 {count} 点</translation>
  </message>
  <message>
   <source>{count} parcels are not sent yet</source>
   <translation>荷物 {count} 件が未送信です</translation>
  </message>
  <message>
   <source>{done} of {total} looked at</source>
   <translation>{total} 点中 {done} 点を確認</translation>
  </message>
  <message>
   <source>{hours} h {minutes} min</source>
   <translation>{hours}時間{minutes}分</translation>
  </message>
  <message>
   <source>{minutes} min</source>
   <translation>{minutes}分</translation>
  </message>
  <message>
   <source>{name} was asked to decide, {time}</source>
   <translation>{name} に判断を依頼、{time}</translation>
  </message>
  <message>
   <source>{number} more need somebody.</source>
   <translation>ほかに {number} 台が人を待っています。</translation>
  </message>
  <message>
   <source>{number} of {total}</source>
   <translation>{number} / {total}</translation>
  </message>
  <message>
   <source>{number} parcels wait. There is no pace yet to tell by when they are done.</source>
   <translation>荷物 {number} 個が待っています。終わる時刻を言えるペースがまだありません。</translation>
  </message>
  <message>
   <source>{number}%</source>
   <translation>{number}%</translation>
  </message>
  <message>
   <source>{percent} % fee</source>
   <translation>手数料 {percent} %</translation>
  </message>
  <message>
   <source>{product}: {bad} of {units} came back damaged, defective or unsafe.</source>
   <translation>{product}: {units} 点中 {bad} 点が破損・不良・危険で戻りました。</translation>
  </message>
  <message>
   <source>{seconds} s</source>
   <translation>{seconds} 秒</translation>
  </message>
  <message>
   <source>{seconds} s left</source>
   <translation>残り {seconds} 秒</translation>
  </message>
  <message>
   <source>{state} for {span}</source>
   <translation>{state}、{span}</translation>
  </message>
  <message>
   <source>{tier} tier</source>
   <translation>{tier} 会員</translation>
  </message>
  <message>
   <source>{time} min</source>
   <translation>{time} 分</translation>
  </message>
  <message>
   <source>{units} units, {photos} photos.</source>
   <translation>商品 {units} 点、写真 {photos} 枚。</translation>
  </message>
 </context>
 <context>
  <name>messages</name>
  <message>
   <source>A parcel is open and goes on as it began. Finish it or put it aside (F6), then switch practice.</source>
   <translation>荷物が開いていて、始めたときのまま続きます。終えるか別に置いてから（F6）、練習を切り替えてください。</translation>
  </message>
  <message>
   <source>A parcel is open. Nothing was changed. Finish it or put it aside (F6), then correct the other.</source>
   <translation>荷物が開いています。何も変わっていません。終えるか別に置いてから（F6）、もう一方を訂正してください。</translation>
  </message>
  <message>
   <source>A photo is still being saved. Nothing was changed. Press Enter again in a moment.</source>
   <translation>写真を保存しています。何も変わっていません。少し待ってもう一度 Enter を押してください。</translation>
  </message>
  <message>
   <source>A photo of this parcel is gone from this PC. The record is kept here; a supervisor decides.</source>
   <translation>この荷物の写真がこの PC にありません。記録はここに残ります。責任者が判断します。</translation>
  </message>
  <message>
   <source>A photo that the central has could not be made smaller: {reason}. It is kept as it is.</source>
   <translation>センターにある写真を小さくできませんでした：{reason}。そのまま残します。</translation>
  </message>
  <message>
   <source>A practice parcel: nothing of it is sent. Everything is as it was put aside.</source>
   <translation>練習の荷物です。何も送信されません。すべて別に置いたときのままです。</translation>
  </message>
  <message>
   <source>A proxy on the way says that it cannot reach the central. Work is kept here and sent again by itself.</source>
   <translation>途中のプロキシがセンターに届かないと伝えています。作業はここに保存され、自動で再送されます。</translation>
  </message>
  <message>
   <source>A sentence is missing. Photos and answers are kept. Write what is wrong with it, then press Enter.</source>
   <translation>説明がありません。写真と回答は保存されています。問題を書いて Enter を押してください。</translation>
  </message>
  <message>
   <source>A supervisor was asked to decide. The record is kept here.</source>
   <translation>責任者に判断を依頼しました。記録はここに残ります。</translation>
  </message>
  <message>
   <source>A test label is printed …</source>
   <translation>テストラベルを印刷中 …</translation>
  </message>
  <message>
   <source>All items go back to stock, sealed as they are. Press Enter to finish.</source>
   <translation>すべての商品を未開封のまま在庫に戻します。Enter で完了します。</translation>
  </message>
  <message>
   <source>An item is still in hand. It is kept, and the scan was not taken. Finish it, then scan again.</source>
   <translation>商品がまだ処理中です。そのまま保存され、スキャンは無視されました。終えてから、もう一度スキャンしてください。</translation>
  </message>
  <message>
   <source>At zero.</source>
   <translation>ゼロです。</translation>
  </message>
  <message>
   <source>Back from where it was put aside. Everything is as it was.</source>
   <translation>別置きから戻しました。内容はすべて元のままです。</translation>
  </message>
  <message>
   <source>Camera settings hold until the station is closed; this run has no settings file.</source>
   <translation>カメラの設定は終了するまで有効です。今回は設定ファイルがありません。</translation>
  </message>
  <message>
   <source>Camera settings saved.</source>
   <translation>カメラの設定を保存しました。</translation>
  </message>
  <message>
   <source>Correct what is wrong, then press Enter: a new record takes the old one's place.</source>
   <translation>間違いを直して Enter を押してください。新しい記録が前の記録に代わります。</translation>
  </message>
  <message>
   <source>Damaged: it stays out of stock until somebody decides.</source>
   <translation>破損：判断が出るまで在庫に入れません。</translation>
  </message>
  <message>
   <source>Defective: it goes back to the vendor.</source>
   <translation>不良：仕入先へ戻します。</translation>
  </message>
  <message>
   <source>Dirty: it is cleaned and packed again.</source>
   <translation>汚れあり：清掃して再包装します。</translation>
  </message>
  <message>
   <source>Do not touch it further. Take a photo, set it aside, tell your supervisor.</source>
   <translation>これ以上触らないでください。写真を撮り、別置きして、責任者に知らせてください。</translation>
  </message>
  <message>
   <source>Every announced item is here already. Nothing was changed. F3 adds an extra.</source>
   <translation>予告された商品はすべて揃っています。何も変わっていません。F3 で追加品を記録します。</translation>
  </message>
  <message>
   <source>Everything is sent.</source>
   <translation>すべて送信済みです。</translation>
  </message>
  <message>
   <source>Gives pictures of {width} × {height}.</source>
   <translation>{width} × {height} の画像が届いています。</translation>
  </message>
  <message>
   <source>Glare: tilt it, so that the lamp is not mirrored.</source>
   <translation>反射しています。照明が映らないよう傾けてください。</translation>
  </message>
  <message>
   <source>Good light.</source>
   <translation>明るさは良好です。</translation>
  </message>
  <message>
   <source>Good, not new: it is sold as a lower grade.</source>
   <translation>良好だが新品ではない：B 品として販売します。</translation>
  </message>
  <message>
   <source>Held for the brand.</source>
   <translation>ブランドの判断待ちにしました。</translation>
  </message>
  <message>
   <source>Held for your supervisor.</source>
   <translation>責任者の確認待ちにしました。</translation>
  </message>
  <message>
   <source>Hold still.</source>
   <translation>動かさないでください。</translation>
  </message>
  <message>
   <source>It fell silent. Is there a whole label? Scan it. If not, F8 twice.</source>
   <translation>応答が途切れました。ラベルが完全ならスキャン、違えば F8 を 2 回押してください。</translation>
  </message>
  <message>
   <source>It is on its way already and cannot be taken back. Open it in the list (F9) to correct it.</source>
   <translation>すでに送信中のため取り消せません。一覧（F9）で開いて訂正してください。</translation>
  </message>
  <message>
   <source>It is sent again. Nothing else is to be done now.</source>
   <translation>再送します。ほかにすることはありません。</translation>
  </message>
  <message>
   <source>It needs a photo first. All is kept. Press Space, then scan the parcel's label.</source>
   <translation>先に写真が必要です。すべて保存されています。Spaceを押し、荷物のラベルをスキャンしてください。</translation>
  </message>
  <message>
   <source>It was noted as missing and is here after all.</source>
   <translation>不足と記録されましたが、ここにありました。</translation>
  </message>
  <message>
   <source>Items are recorded here already. Nothing was changed. Finish this parcel, or take them back first.</source>
   <translation>すでに商品が記録されています。何も変わっていません。この荷物を完了するか、先に取り消してください。</translation>
  </message>
  <message>
   <source>Items like this one are looked at one by one. Nothing was changed. Scan the next one by itself.</source>
   <translation>この商品は一つずつ確認します。何も変わっていません。次の商品は別にスキャンしてください。</translation>
  </message>
  <message>
   <source>Its label is not scanned back yet. The item is kept. Stick it on and scan it; F7 prints it again.</source>
   <translation>ラベルがまだスキャンされていません。商品は保存されています。貼ってスキャンしてください。F7 で再印刷します。</translation>
  </message>
  <message>
   <source>Its serial number was not read: it stays out of stock until somebody looks.</source>
   <translation>シリアル番号が読めていません。確認されるまで在庫に戻しません。</translation>
  </message>
  <message>
   <source>Keep box and filling as they are. Take a photo of the inside; everything announced counts as missing.</source>
   <translation>箱と緩衝材をそのまま残し、内側を撮影してください。予告品はすべて不足になります。</translation>
  </message>
  <message>
   <source>Label read. Looking it up …</source>
   <translation>ラベルを読み取りました。検索しています…</translation>
  </message>
  <message>
   <source>Labels not scanned yet: {count}. The parcel is kept. Scan or print them (F7), or call your supervisor.</source>
   <translation>未スキャンのラベル: {count}。荷物は保管されています。スキャンするか印刷（F7）するか、監督者を呼んでください。</translation>
  </message>
  <message>
   <source>Lay the test card under the camera.</source>
   <translation>テストカードをカメラの下に置いてください。</translation>
  </message>
  <message>
   <source>Leave the scale empty for a moment.</source>
   <translation>はかりを少しの間、空にしてください。</translation>
  </message>
  <message>
   <source>Like new but opened: it needs new packaging.</source>
   <translation>新品同様ですが開封済み：再包装が必要です。</translation>
  </message>
  <message>
   <source>Locked after a pause. The parcel on the bench stays as it is. Sign in to go on.</source>
   <translation>操作がないためロックしました。台の上の荷物はそのままです。サインインして続けてください。</translation>
  </message>
  <message>
   <source>Looking up by that code alone …</source>
   <translation>そのコードだけで検索しています…</translation>
  </message>
  <message>
   <source>More than one return fits this label. Nothing was changed. Choose the one on the paper inside.</source>
   <translation>このラベルに合う返品が複数あります。何も変わっていません。同梱の用紙にあるものを選んでください。</translation>
  </message>
  <message>
   <source>No answer: switch the printer on, then F8 twice.</source>
   <translation>応答なし：プリンターの電源を入れ、F8 を 2 回押してください。</translation>
  </message>
  <message>
   <source>No central answered at {url}. Nothing was changed here; check the address and try again. {reason}</source>
   <translation>{url} でセンターの応答がありません。ここでは何も変更されていません。アドレスを確認して、もう一度試してください。{reason}</translation>
  </message>
  <message>
   <source>No central is set: this station works alone and keeps everything.</source>
   <translation>センターが未設定です。この端末は単独で作業し、すべてを保管します。</translation>
  </message>
  <message>
   <source>No data yet: this station was not started so far.</source>
   <translation>まだデータがありません。この端末は一度も起動されていません。</translation>
  </message>
  <message>
   <source>No item is chosen yet. Nothing was changed. Scan it, or press the number of its line.</source>
   <translation>まだ商品が選ばれていません。何も変わっていません。スキャンするか、行の番号を押してください。</translation>
  </message>
  <message>
   <source>No label printer is set at this bench. All is kept. Write the number on by hand.</source>
   <translation>この作業台にはラベルプリンターがありません。すべて保存されています。番号を手で書いてください。</translation>
  </message>
  <message>
   <source>No label: the printer does not answer. The unit is kept and waits for its label. Switch the printer on, then print again.</source>
   <translation>ラベルなし：プリンターが応答しません。商品はラベル待ちです。電源を入れて再印刷してください。</translation>
  </message>
  <message>
   <source>No label: {reason}. The unit is kept and waits for its label. Look at the printer, then print again.</source>
   <translation>ラベルなし：{reason}。商品はラベル待ちです。プリンターを確認して再印刷してください。</translation>
  </message>
  <message>
   <source>No label: {reason}. The unit is kept and waits for its label. Put the printer right, then print again.</source>
   <translation>ラベルなし：{reason}。商品はラベル待ちです。プリンターを直して再印刷してください。</translation>
  </message>
  <message>
   <source>No longer noted as a wrong serial number.</source>
   <translation>シリアル違いの記録を取り消しました。</translation>
  </message>
  <message>
   <source>No more pictures from {name}. Scanner and keyboard work on. Check its cable.</source>
   <translation>{name} の映像が途切れました。スキャナーとキーボードは使えます。ケーブルを確認してください。</translation>
  </message>
  <message>
   <source>No more than {count} are open here. Nothing was changed. One beyond that is an extra (F3), scanned by itself.</source>
   <translation>未処理は {count} 点までです。何も変わっていません。それ以上は追加品（F3）として個別にスキャンします。</translation>
  </message>
  <message>
   <source>No other code was read on this label. Nothing was changed. Turn the label to the camera, or type its number.</source>
   <translation>このラベルにほかのコードはありません。何も変わっていません。ラベルをカメラに向けるか、番号を入力してください。</translation>
  </message>
  <message>
   <source>No photo could be taken. Check the camera and press Space again, or press Enter: the item goes to quarantine without one.</source>
   <translation>写真を撮れませんでした。カメラを確認してもう一度 Space を押すか、Enter を押してください。Enter なら写真なしで隔離します。</translation>
  </message>
  <message>
   <source>No photo could be taken. Press Space again, or scan the parcel's label: it is set aside without one.</source>
   <translation>写真を撮れませんでした。すべて保存されています。もう一度 Space を押すか、荷物のラベルをスキャンすると写真なしで別置きします。</translation>
  </message>
  <message>
   <source>No photo could be taken. The answers are kept. Press Space again, or Enter to go on without it.</source>
   <translation>写真を撮れませんでした。回答は保存されています。Spaceをもう一度、または Enter で写真なしで続けます。</translation>
  </message>
  <message>
   <source>No photo was taken: the camera gives no picture. The parcel is kept. Check the camera.</source>
   <translation>写真は撮れていません。カメラの映像がありません。荷物の内容は残っています。カメラを確認してください。</translation>
  </message>
  <message>
   <source>No photo yet: a lamp is mirrored in it. Tilt the item and press Space; a second press keeps it as it is.</source>
   <translation>まだ撮っていません。照明が映り込んでいます。傾けて Space を押してください。もう一度押すとそのまま保存します。</translation>
  </message>
  <message>
   <source>No photo yet: it would be blurred. Hold still and press Space; a second press keeps it as it is.</source>
   <translation>まだ撮っていません。ぶれます。止めて Space を押してください。もう一度押すとそのまま保存します。</translation>
  </message>
  <message>
   <source>No photo yet: it would be too dark. Switch a lamp on and press Space; a second press keeps it as it is.</source>
   <translation>まだ撮っていません。暗すぎます。照明をつけて Space を押してください。もう一度押すとそのまま保存します。</translation>
  </message>
  <message>
   <source>No photo yet: nothing is under the camera. Put it there and press Space; a second press keeps it as it is.</source>
   <translation>まだ撮っていません。カメラの下に何もありません。置いて Space を押してください。もう一度押すとそのまま保存します。</translation>
  </message>
  <message>
   <source>No picture from {name}: {reason}. {advice} Scanner and keyboard work on.</source>
   <translation>{name} の映像がありません：{reason}。{advice} スキャナーとキーボードは使えます。</translation>
  </message>
  <message>
   <source>No secure connection to the central could be made. Nothing was sent; work is kept here. Tell your IT.</source>
   <translation>センターと安全に接続できません。何も送信されず、作業はここに残ります。IT 担当に知らせてください。</translation>
  </message>
  <message>
   <source>No serial number is announced for this item. Nothing was changed. Answer the question on the screen.</source>
   <translation>この商品に予告されたシリアル番号はありません。何も変わっていません。画面の質問に答えてください。</translation>
  </message>
  <message>
   <source>No setting is locked by IT.</source>
   <translation>IT担当者がロックした設定はありません。</translation>
  </message>
  <message>
   <source>Nobody announced it: quarantine until somebody decides.</source>
   <translation>予告がない商品：判断が出るまで隔離します。</translation>
  </message>
  <message>
   <source>Nobody announced this parcel. Nothing is lost: park it and it will be looked for.</source>
   <translation>この荷物は予告がありません。失われるものはありません。保留にすれば検索されます。</translation>
  </message>
  <message>
   <source>Nobody here has this badge. Nothing was changed. Sign in with a PIN, or call your supervisor.</source>
   <translation>この社員証は登録されていません。何も変わっていません。PIN でサインインするか、責任者を呼んでください。</translation>
  </message>
  <message>
   <source>Nobody is known whose badge this program can print. Nothing was written. Wait for the central's data, or print badges there.</source>
   <translation>印刷できる社員証がありません。何も書き出していません。センターのデータを待つか、センターで印刷してください。</translation>
  </message>
  <message>
   <source>Nobody is signed in. Nothing was changed. Scan your badge or choose your name; then scan that again.</source>
   <translation>誰もサインインしていません。何も変わっていません。社員証をスキャンするか名前を選び、もう一度スキャンしてください。</translation>
  </message>
  <message>
   <source>Nobody knows the central's address. You can go on: work is kept here. Check the address in the settings, or the network's name server.</source>
   <translation>センターのアドレスが見つかりません。作業はここに残り、続けられます。設定のアドレスか DNS を確認してください。</translation>
  </message>
  <message>
   <source>Nobody this PC trusts has signed the central's certificate. Nothing was sent; work is kept here. Tell your IT.</source>
   <translation>センターの証明書の発行元を信頼できません。何も送信されず、作業はここに残ります。IT 担当に知らせてください。</translation>
  </message>
  <message>
   <source>Not all of the bundle was taken in: {reason}. What was taken counts once; free some space and take the same file in again.</source>
   <translation>データの一部しか取り込めませんでした：{reason}。取り込んだ分は一度だけ数えます。空き容量を作り、同じファイルをもう一度取り込んでください。</translation>
  </message>
  <message>
   <source>Not everything is answered: quarantine.</source>
   <translation>未回答があります：隔離します。</translation>
  </message>
  <message>
   <source>Not known yet: it is told after the first day of work here.</source>
   <translation>まだ不明です。初日の作業後に分かります。</translation>
  </message>
  <message>
   <source>Not known: a scanner cannot be asked. The bench check (F8) tries it.</source>
   <translation>不明: スキャナーには問い合わせできません。作業台の点検(F8)で試します。</translation>
  </message>
  <message>
   <source>Not known: the central did not tell its time yet.</source>
   <translation>不明: センターからまだ時刻が届いていません。</translation>
  </message>
  <message>
   <source>Not known: the data cannot be read.</source>
   <translation>不明: データを読めません。</translation>
  </message>
  <message>
   <source>Not known: this printer cannot be asked. The bench check (F8) tries it.</source>
   <translation>不明: このプリンターには問い合わせできません。作業台の点検(F8)で試します。</translation>
  </message>
  <message>
   <source>Not long enough yet. All is kept. Go on for {seconds} s, then press Enter.</source>
   <translation>まだ時間が足りません。すべて保存されています。あと {seconds} 秒続けてから Enter を押してください。</translation>
  </message>
  <message>
   <source>Not sharp: hold it still, or further from the camera.</source>
   <translation>ピントが合いません。動かさないか、カメラから離してください。</translation>
  </message>
  <message>
   <source>Not sharp: turn the focus ring (F10), or wipe the lens.</source>
   <translation>ピントが合っていません。フォーカスリングを回す（F10）か、レンズを拭いてください。</translation>
  </message>
  <message>
   <source>Noted as a wrong item. It goes to quarantine until somebody decides.</source>
   <translation>商品違いとして記録しました。判断が出るまで隔離します。</translation>
  </message>
  <message>
   <source>Noted as a wrong serial number. The item is kept. Scan the number that is on it.</source>
   <translation>シリアル番号違いとして記録しました。商品は保存されています。付いている番号をスキャンしてください。</translation>
  </message>
  <message>
   <source>Noted as an extra. It goes to quarantine until somebody decides.</source>
   <translation>追加品として記録しました。判断が出るまで隔離します。</translation>
  </message>
  <message>
   <source>Noted as one too many. It goes to quarantine until somebody decides.</source>
   <translation>1 点多いと記録しました。判断が出るまで隔離します。</translation>
  </message>
  <message>
   <source>Noted with its photo. Go on with the items.</source>
   <translation>写真とともに記録しました。商品の確認を続けてください。</translation>
  </message>
  <message>
   <source>Noted: everything announced is missing. Look it over, then press Enter.</source>
   <translation>予告品をすべて不足と記録しました。確認して Enter を押してください。</translation>
  </message>
  <message>
   <source>Noted: {serial} is not an announced serial number. Backspace takes it back.</source>
   <translation>記録：{serial} は予告されたシリアル番号ではありません。Backspace で取り消せます。</translation>
  </message>
  <message>
   <source>Nothing in the picture is sharp: set the focus (F10), or wipe the lens. It may be the wrong lens.</source>
   <translation>映像のどこにもピントが合っていません。ピントを合わせるか（F10）、レンズを拭いてください。レンズ違いかもしれません。</translation>
  </message>
  <message>
   <source>Nothing of it waits for a person any more. Nothing was changed.</source>
   <translation>判断待ちのものはもうありません。何も変わっていません。</translation>
  </message>
  <message>
   <source>Offline. You can go on: everything is kept here and sent when the network is back.</source>
   <translation>オフラインです。作業は続けられます。すべてここに保存され、通信が戻ると送信されます。</translation>
  </message>
  <message>
   <source>One record holds {limit} units and no more. Nothing was changed. Check the items one by one, or call your supervisor.</source>
   <translation>1 件の記録に入るのは {limit} 点までです。何も変わっていません。商品を 1 点ずつ確認するか、責任者を呼んでください。</translation>
  </message>
  <message>
   <source>One step back.</source>
   <translation>1 つ戻りました。</translation>
  </message>
  <message>
   <source>Only {free_gb} GB are free. Work goes on. Make room on this disk soon.</source>
   <translation>空きは {free_gb} GB だけです。作業は続けられます。早めにこのディスクの空きを増やしてください。</translation>
  </message>
  <message>
   <source>Open returns that fit are shown. Compare with the paper inside, choose one, or park it.</source>
   <translation>合う未完了の返品を表示しています。中の紙と見比べて選ぶか、保留してください。</translation>
  </message>
  <message>
   <source>Open the parcel and scan each item.</source>
   <translation>荷物を開けて、商品を 1 点ずつスキャンしてください。</translation>
  </message>
  <message>
   <source>Out of labels or ribbon, open or paused: put it right, then F8 twice.</source>
   <translation>ラベル切れ・リボン切れ・開いている・停止中のいずれかです。直して F8 を 2 回押してください。</translation>
  </message>
  <message>
   <source>Parked as unknown by {operator}, on shelf {shelf}. Nobody has announced it yet.</source>
   <translation>{operator} が不明として保留、棚 {shelf}。まだ予告がありません。</translation>
  </message>
  <message>
   <source>Photo saved.</source>
   <translation>写真を保存しました。</translation>
  </message>
  <message>
   <source>Practice is over: the next parcel counts.</source>
   <translation>練習を終えました。次の荷物から本番です。</translation>
  </message>
  <message>
   <source>Practice parcel done. Nothing of it is sent.</source>
   <translation>練習の荷物が完了しました。送信はされません。</translation>
  </message>
  <message>
   <source>Practice: nothing from here on is sent.</source>
   <translation>練習：ここからは何も送信されません。</translation>
  </message>
  <message>
   <source>Print cannot be read on this PC: the part for it is not installed. Type the number.</source>
   <translation>この PC では印字を読めません。必要な部品がありません。番号を入力してください。</translation>
  </message>
  <message>
   <source>Printed and read back.</source>
   <translation>印刷し、読み取れました。</translation>
  </message>
  <message>
   <source>Printed the test label {days} days ago.</source>
   <translation>{days} 日前にテストラベルを印刷しました。</translation>
  </message>
  <message>
   <source>Printed. Stick it on the unit, then scan it.</source>
   <translation>印刷しました。商品に貼ってスキャンしてください。</translation>
  </message>
  <message>
   <source>Put aside as it is. Scan a shelf's label to note where; its own label goes on with it.</source>
   <translation>そのまま別に置きました。棚のラベルをスキャンして場所を残してください。荷物のラベルで再開します。</translation>
  </message>
  <message>
   <source>Put it back into its box and close it. Take a photo, set it aside, tell your supervisor.</source>
   <translation>箱に戻して閉じてください。写真を撮り、別置きして、責任者に知らせてください。</translation>
  </message>
  <message>
   <source>Read from print, not from bars. Compare with the label, then choose; nothing is taken by itself.</source>
   <translation>バーではなく印字から読みました。ラベルと比べて選んでください。自動では決まりません。</translation>
  </message>
  <message>
   <source>Read the test card {days} days ago.</source>
   <translation>{days} 日前にテストカードを読み取りました。</translation>
  </message>
  <message>
   <source>Read the test card {days} days ago. Do the bench check (F8) again.</source>
   <translation>{days} 日前にテストカードを読み取りました。作業台の点検(F8)をもう一度行ってください。</translation>
  </message>
  <message>
   <source>Reading what is printed on the label …</source>
   <translation>ラベルの印字を読んでいます…</translation>
  </message>
  <message>
   <source>Released by {name}. Both names are in the record.</source>
   <translation>{name} が解除しました。2 人の名前が記録に残ります。</translation>
  </message>
  <message>
   <source>Room for {value} days without a network only: tell your IT today.</source>
   <translation>通信なしで使える空きは {value} 日分だけです。今日中に IT 担当へ。</translation>
  </message>
  <message>
   <source>Room for {value} days without a network.</source>
   <translation>通信なしで {value} 日分の空きがあります。</translation>
  </message>
  <message>
   <source>Saved, except what your IT has locked ({names}): that stays as it is.</source>
   <translation>IT担当者がロックした項目({names})を除いて保存しました。それらはこのままです。</translation>
  </message>
  <message>
   <source>Saved. It is sent by itself.</source>
   <translation>保存しました。自動で送信されます。</translation>
  </message>
  <message>
   <source>Scan the bars of the test card. No hand scanner here? Leave it.</source>
   <translation>テストカードのバーコードをスキャン。ハンドスキャナーがなければ省略。</translation>
  </message>
  <message>
   <source>Scan the test label.</source>
   <translation>テストラベルをスキャンしてください。</translation>
  </message>
  <message>
   <source>Sealed and like new: it can be sold as it is.</source>
   <translation>未開封で新品同様：そのまま販売できます。</translation>
  </message>
  <message>
   <source>Set aside in quarantine. Your supervisor sees it.</source>
   <translation>隔離しました。責任者に表示されます。</translation>
  </message>
  <message>
   <source>Set aside. Your supervisor sees it. Look it over, then press Enter.</source>
   <translation>別置きしました。責任者に表示されます。確認して Enter を押してください。</translation>
  </message>
  <message>
   <source>Several command codes are in view. Nothing was done. Show one, and cover the others.</source>
   <translation>複数のコマンドコードが映っています。何もしていません。1 つだけ見せ、ほかは隠してください。</translation>
  </message>
  <message>
   <source>Sharp.</source>
   <translation>ピント良好です。</translation>
  </message>
  <message>
   <source>Shelf {shelf} is noted.</source>
   <translation>棚 {shelf} を記録しました。</translation>
  </message>
  <message>
   <source>Shows {grams} g.</source>
   <translation>{grams} g を示しています。</translation>
  </message>
  <message>
   <source>Signed out. Not sent yet: {count}. They are kept here and go when the central is reached; leave the station on.</source>
   <translation>サインアウトしました。未送信: {count} 件。ここに保管され、セントラルにつながると送られます。ステーションの電源は入れたままにしてください。</translation>
  </message>
  <message>
   <source>Signed out. The parcel on the bench stays as it is.</source>
   <translation>サインアウトしました。台の上の荷物はそのままです。</translation>
  </message>
  <message>
   <source>Something answers that is not the central (a log-in page, perhaps). Work is kept here.</source>
   <translation>センターではないもの（ログインページなど）が応答しています。作業はここに残ります。</translation>
  </message>
  <message>
   <source>Something answers, but not as a central does. Work is kept here. Check the central's address in the settings.</source>
   <translation>センターではないものが応答しています。作業はここに残ります。設定のアドレスを確認してください。</translation>
  </message>
  <message>
   <source>Sound, {size_mb} MB; copied {hours} h ago.</source>
   <translation>正常、{size_mb} MB。{hours} 時間前にコピー済み。</translation>
  </message>
  <message>
   <source>Sound, {size_mb} MB; not copied yet.</source>
   <translation>正常、{size_mb} MB。まだコピーなし。</translation>
  </message>
  <message>
   <source>Step back and keep others away. Take a photo only if it is safe, then call your supervisor.</source>
   <translation>離れて、ほかの人も近づけないでください。安全な場合のみ撮影し、責任者を呼んでください。</translation>
  </message>
  <message>
   <source>Stop: empty box.</source>
   <translation>停止：空箱です。</translation>
  </message>
  <message>
   <source>Stop: hazardous.</source>
   <translation>停止：危険物です。</translation>
  </message>
  <message>
   <source>Stop: somebody opened it on the way.</source>
   <translation>停止：輸送中に開封されています。</translation>
  </message>
  <message>
   <source>Stop: these goods may not be handled here.</source>
   <translation>停止：ここでは扱えない商品です。</translation>
  </message>
  <message>
   <source>Take a photo of tape and opening before you go on.</source>
   <translation>続ける前に、テープと開封部を撮影してください。</translation>
  </message>
  <message>
   <source>Taken back: nothing of it was sent. Change what is wrong and save it again.</source>
   <translation>取り消しました。何も送信されていません。直して保存し直してください。</translation>
  </message>
  <message>
   <source>Taken out: nothing of it is recorded.</source>
   <translation>外しました。記録には残りません。</translation>
  </message>
  <message>
   <source>That code holds nothing that can be read. Nothing was changed. Scan it again, or type the number under it.</source>
   <translation>このコードには読める内容がありません。何も変わっていません。もう一度スキャンするか、下の番号を入力してください。</translation>
  </message>
  <message>
   <source>That command does nothing at this step. Nothing was changed. The question on the screen comes first.</source>
   <translation>このコマンドは今は使えません。何も変わっていません。先に画面の質問に答えてください。</translation>
  </message>
  <message>
   <source>That is a shelf's label. Nothing was changed. It is wanted only when a parcel is put away.</source>
   <translation>これは棚のラベルです。何も変わっていません。荷物を保管するときだけ使います。</translation>
  </message>
  <message>
   <source>That is an item's code. Nothing was changed. Scan the label of its parcel first.</source>
   <translation>これは商品のコードです。何も変わっていません。先に荷物のラベルをスキャンしてください。</translation>
  </message>
  <message>
   <source>That is not a number. Nothing was changed. Type digits, with a point or a comma.</source>
   <translation>数字ではありません。何も変わっていません。数字を入力してください。小数点は点かカンマです。</translation>
  </message>
  <message>
   <source>That is not one of the answers here. Nothing was changed. Press a key that the screen shows.</source>
   <translation>それはここでの答えではありません。何も変わっていません。画面にあるキーを押してください。</translation>
  </message>
  <message>
   <source>That is not the PIN of {name}. One try is left. Scan your badge if you are not sure.</source>
   <translation>{name} さんの PIN と違います。あと 1 回です。不確かなら社員証をスキャンしてください。</translation>
  </message>
  <message>
   <source>That is not the PIN of {name}. {tries} tries are left. Try again, or scan your badge.</source>
   <translation>{name} さんの PIN と違います。あと {tries} 回です。もう一度入力するか、社員証をスキャンしてください。</translation>
  </message>
  <message>
   <source>That is not the seal of {path}. Nothing was taken in. Compare it with the one shown where the bundle was made.</source>
   <translation>{path} の封印と違います。何も取り込んでいません。作成時に表示されたものと比べてください。</translation>
  </message>
  <message>
   <source>That is not this parcel's label. Nothing was changed. Scan the label of this parcel.</source>
   <translation>この荷物のラベルではありません。何も変わっていません。この荷物のラベルをスキャンしてください。</translation>
  </message>
  <message>
   <source>That key does nothing at this step. Nothing was changed. The question on the screen comes first.</source>
   <translation>このキーは今は使えません。何も変わっていません。先に画面の質問に答えてください。</translation>
  </message>
  <message>
   <source>That label belongs to another item. Nothing was changed. Scan the one that was just printed.</source>
   <translation>別の商品のラベルです。何も変わっていません。今印刷したものをスキャンしてください。</translation>
  </message>
  <message>
   <source>That label is a parcel's that was put aside. Nothing was changed. Finish this one first, then scan it again.</source>
   <translation>別置きした荷物のラベルです。何も変わっていません。この荷物を終えてからスキャンしてください。</translation>
  </message>
  <message>
   <source>That number is not known as it is. These returns nearly fit: choose only what the label really says.</source>
   <translation>その番号はそのままでは見つかりません。近い返品です。ラベルに実際にあるものだけを選んでください。</translation>
  </message>
  <message>
   <source>That parcel is put aside no more. Nothing was changed. Somebody went on with it.</source>
   <translation>その荷物はもう別に置かれていません。何も変わっていません。誰かが続けました。</translation>
  </message>
  <message>
   <source>The bench check is kept and goes to the central.</source>
   <translation>点検を保存しました。センターに送られます。</translation>
  </message>
  <message>
   <source>The bench was not checked today: F8, it takes 20 seconds.</source>
   <translation>今日はまだ作業台を点検していません。F8、20 秒で終わります。</translation>
  </message>
  <message>
   <source>The brand's rule says so.</source>
   <translation>ブランドのルールによるものです。</translation>
  </message>
  <message>
   <source>The bundle could not be written: {reason}. Nothing was left behind, and all work is kept here. Take another disk, or free some space.</source>
   <translation>データを書き出せませんでした：{reason}。書きかけは残らず、作業はすべてここにあります。別のディスクを使うか、空き容量を作ってください。</translation>
  </message>
  <message>
   <source>The camera films.</source>
   <translation>カメラが録画しています。</translation>
  </message>
  <message>
   <source>The camera gives {width} × {height} only: small codes are not read. Choose a larger size (F10).</source>
   <translation>カメラの解像度は {width} × {height} だけです。小さなコードは読めません。大きくしてください（F10）。</translation>
  </message>
  <message>
   <source>The camera's picture is black. Take off the lens cap, or check the light. Scanner and keyboard work on.</source>
   <translation>カメラの映像が真っ黒です。レンズキャップを外すか照明を確認してください。スキャナーとキーボードは使えます。</translation>
  </message>
  <message>
   <source>The camera's picture stands still. Unplug the camera and plug it in again. Scanner and keyboard work on.</source>
   <translation>カメラの映像が止まっています。カメラを抜いて差し直してください。スキャナーとキーボードは使えます。</translation>
  </message>
  <message>
   <source>The central answers in {ms} ms, and its certificate is trusted.</source>
   <translation>センターは {ms} ms で応答し、証明書は信頼できます。</translation>
  </message>
  <message>
   <source>The central answers in {ms} ms, over a line that is not encrypted.</source>
   <translation>センターは {ms} ms で応答しますが、通信は暗号化されていません。</translation>
  </message>
  <message>
   <source>The central at {url} did not enrol this station. {reason} Nothing was changed here.</source>
   <translation>{url} のセンターはこのステーションを登録しませんでした。{reason} ここでは何も変わっていません。</translation>
  </message>
  <message>
   <source>The central could not accept this record. It is kept here; a supervisor decides.</source>
   <translation>センターがこの記録を受け付けませんでした。ここに残ります。責任者が判断します。</translation>
  </message>
  <message>
   <source>The central could not take all of it. {reason} What it took counts once; run the same command again.</source>
   <translation>センターがすべてを受け取れませんでした。{reason} 受け取った分は一度だけ数えます。同じコマンドをもう一度実行してください。</translation>
  </message>
  <message>
   <source>The central did not answer in time. You can go on: work is kept here and sent again by itself.</source>
   <translation>センターの応答が間に合いませんでした。作業はここに残り、自動で再送されます。続けられます。</translation>
  </message>
  <message>
   <source>The central does not accept this station's token. Work is kept here. Call your supervisor.</source>
   <translation>センターがこの端末のトークンを受け付けません。作業はここに残ります。責任者を呼んでください。</translation>
  </message>
  <message>
   <source>The central has another record of this parcel. Both are kept; a supervisor decides.</source>
   <translation>センターにこの荷物の別の記録があります。両方とも残します。責任者が判断します。</translation>
  </message>
  <message>
   <source>The central has it. Somebody there has to decide; nothing is left to do at the bench.</source>
   <translation>センターに届いています。センターの担当者が判断します。ここですることはありません。</translation>
  </message>
  <message>
   <source>The central is busy. Work is kept here and sent again by itself.</source>
   <translation>センターが混み合っています。作業はここに残り、自動で再送されます。</translation>
  </message>
  <message>
   <source>The central's certificate has expired, so it cannot be trusted. Work is kept here. Tell your IT; check this PC's date, too.</source>
   <translation>センターの証明書が期限切れです。作業はここに残ります。IT 担当に知らせ、この PC の日付も確認してください。</translation>
  </message>
  <message>
   <source>The central's certificate is not valid yet by this PC's clock. Work is kept here. Check this PC's date and time.</source>
   <translation>この PC の時計では証明書がまだ有効ではありません。作業はここに残ります。日時を確認してください。</translation>
  </message>
  <message>
   <source>The central's computer is there, but the central is not running on it. You can go on: work is kept here and sent when it runs.</source>
   <translation>コンピューターはありますが、センターが動いていません。作業はここに残り、動き次第送信されます。続けられます。</translation>
  </message>
  <message>
   <source>The certificate belongs to another computer than the central. Nothing was sent; work is kept here. Tell your IT.</source>
   <translation>証明書が別のコンピューターのものです。何も送信されず、作業はここに残ります。IT 担当に知らせてください。</translation>
  </message>
  <message>
   <source>The command sheet was written to {path}. Open it and print it.</source>
   <translation>コマンドシートを {path} に保存しました。開いて印刷してください。</translation>
  </message>
  <message>
   <source>The corners of the picture are black: the lens does not fit, or something covers it. Scanner and keyboard work on. Look at the lens.</source>
   <translation>画像の隅が黒いです：レンズが合わないか、何かが覆っています。スキャナーとキーボードは使えます。レンズを確認してください。</translation>
  </message>
  <message>
   <source>The data are of an older version; the next start brings them to this one's form, after a copy.</source>
   <translation>データは旧バージョンのものです。次回起動時にコピーしてから、このバージョンの形式に変えます。</translation>
  </message>
  <message>
   <source>The data file is damaged. Close the station and start it again: it repairs itself from its copy and journal.</source>
   <translation>データファイルが壊れています。端末を閉じて起動し直してください。コピーとジャーナルから自動で修復します。</translation>
  </message>
  <message>
   <source>The data folder {path} cannot be written. Nothing was changed. Check its rights, or set another folder.</source>
   <translation>データフォルダー {path} に書き込めません。何も変えていません。権限を確認するか、別のフォルダーを設定してください。</translation>
  </message>
  <message>
   <source>The disk is nearly full ({free_mb} MB left). Everything is kept, and photos that the central has were made smaller. Free some space soon.</source>
   <translation>ディスクがほぼいっぱいです（残り {free_mb} MB）。すべて残っており、センターにある写真は小さくしました。早めに空き容量を作ってください。</translation>
  </message>
  <message>
   <source>The embedded central did not start. {reason}</source>
   <translation>内蔵のセンターを起動できませんでした。{reason}</translation>
  </message>
  <message>
   <source>The empty scale shows {value} g: clear it and press its zero key.</source>
   <translation>空のはかりが {value} g を示しています。空にしてゼロキーを押してください。</translation>
  </message>
  <message>
   <source>The file that says which proxy to use (PAC) cannot be read or says no way. Work is kept here. Tell your IT.</source>
   <translation>使うプロキシを示すファイル(PAC)が読めないか、経路が示されていません。作業はここに保管されています。IT担当者に知らせてください。</translation>
  </message>
  <message>
   <source>The floor is for supervisors. Nothing was changed. Let one sign in here to see it.</source>
   <translation>現場の画面は監督者用です。何も変わっていません。監督者がここでサインインすると見られます。</translation>
  </message>
  <message>
   <source>The label does not come out: look at the printer, then F8 twice.</source>
   <translation>ラベルが出てきません。プリンターを確認し、F8 を 2 回押してください。</translation>
  </message>
  <message>
   <source>The label is printed again.</source>
   <translation>ラベルを再印刷します。</translation>
  </message>
  <message>
   <source>The last step could not be written to disk. Do not switch off; free some space.</source>
   <translation>直前の操作をディスクに書けませんでした。電源を切らずに、空き容量を作ってください。</translation>
  </message>
  <message>
   <source>The measurement was given up: {reason}.</source>
   <translation>測定を中止しました：{reason}。</translation>
  </message>
  <message>
   <source>The opening is filmed.</source>
   <translation>開封を録画しています。</translation>
  </message>
  <message>
   <source>The parcel could not be saved. Everything you entered is kept. Press Enter again.</source>
   <translation>荷物を保存できませんでした。入力内容は残っています。もう一度 Enter を押してください。</translation>
  </message>
  <message>
   <source>The parcel is being saved. Nothing was changed. Scan the next one in a moment.</source>
   <translation>荷物を保存しています。何も変わっていません。次の荷物は少し待ってスキャンしてください。</translation>
  </message>
  <message>
   <source>The parcel you had in hand could not be put back. What was saved is kept. Scan its label again.</source>
   <translation>作業中の荷物を戻せませんでした。保存済みの内容は残っています。ラベルをもう一度スキャンしてください。</translation>
  </message>
  <message>
   <source>The parcel you had in hand was put back. Look it over: the last step may be missing.</source>
   <translation>作業中の荷物を戻しました。確認してください。最後の操作が抜けているかもしれません。</translation>
  </message>
  <message>
   <source>The photo was not saved. The parcel is kept. Free some space, then take it again.</source>
   <translation>写真を保存できませんでした。荷物の内容は残っています。空き容量を作ってもう一度撮ってください。</translation>
  </message>
  <message>
   <source>The picture {name} cannot be read: {reason}. It was passed over.</source>
   <translation>画像 {name} を読めません：{reason}。飛ばしました。</translation>
  </message>
  <message>
   <source>The printer does not answer. The item waits for its label; go on with the next one.</source>
   <translation>プリンターが応答しません。商品はラベル待ちです。次の商品に進んでください。</translation>
  </message>
  <message>
   <source>The printer fell silent during the label. Is there a whole label? Scan it. If not, print again.</source>
   <translation>印刷中に応答が途切れました。完全なラベルが出ましたか。出ていればスキャン、違えば再印刷してください。</translation>
  </message>
  <message>
   <source>The proxy of this network wants a user and password. Work is kept here. Tell your IT.</source>
   <translation>このネットワークのプロキシがユーザー名とパスワードを求めています。作業はここに残ります。IT 担当へ。</translation>
  </message>
  <message>
   <source>The reason is missing. Nothing was changed. Write what to look for, then choose again.</source>
   <translation>理由がありません。何も変わっていません。何を見ればよいか書いてから、もう一度選んでください。</translation>
  </message>
  <message>
   <source>The rest is noted as missing. Look it over, then press Enter.</source>
   <translation>残りを不足として記録しました。確認して Enter を押してください。</translation>
  </message>
  <message>
   <source>The rest stays open for another box or another bench. Press Enter to save what is here.</source>
   <translation>残りは別の箱や作業台のために未処理のままです。Enter でここにある分を保存します。</translation>
  </message>
  <message>
   <source>The scale does not answer: check its cable.</source>
   <translation>はかりが応答しません。ケーブルを確認してください。</translation>
  </message>
  <message>
   <source>The scale {name} cannot be read: {reason}. Work goes on without it. Check its cable.</source>
   <translation>はかり {name} を読み取れません：{reason}。なしで作業は続きます。ケーブルを確認してください。</translation>
  </message>
  <message>
   <source>The scale {name} is gone. Work goes on without it. Check its cable.</source>
   <translation>はかり {name} がなくなりました。なしで作業は続きます。ケーブルを確認してください。</translation>
  </message>
  <message>
   <source>The scanner reads.</source>
   <translation>スキャナーは読み取れます。</translation>
  </message>
  <message>
   <source>The settings could not be saved to {path} ({reason}). They hold until the station is closed. Make room or give rights there.</source>
   <translation>設定を {path} に保存できません（{reason}）。終了するまでは有効です。空き容量か権限を確認してください。</translation>
  </message>
  <message>
   <source>The station is running already on this data (process {pid}, since {since}). Use that one.</source>
   <translation>このデータで端末がすでに動いています（プロセス {pid}、{since} から）。そちらを使ってください。</translation>
  </message>
  <message>
   <source>The station's data could not be copied: {reason}. Nothing is lost, and work goes on. Free some space, or call your IT.</source>
   <translation>端末のデータを複製できませんでした：{reason}。失われたものはなく、作業は続きます。空き容量を作るか、IT 担当に連絡してください。</translation>
  </message>
  <message>
   <source>The station's data could not be read or written: {reason}. What was saved is kept. Free some space, then try again.</source>
   <translation>端末のデータを読み書きできません：{reason}。保存済みの内容は残っています。空き容量を作ってやり直してください。</translation>
  </message>
  <message>
   <source>The station's data file is damaged and its copy could not be put in its place: {reason}. All files are kept. Free some space, then start again.</source>
   <translation>端末のデータファイルが壊れ、複製に置き換えられませんでした：{reason}。ファイルはすべて残っています。空き容量を作って再起動してください。</translation>
  </message>
  <message>
   <source>The station's data file is damaged. It was left as it is. Call your IT.</source>
   <translation>端末のデータファイルが壊れています。そのまま残してあります。IT 担当に連絡してください。</translation>
  </message>
  <message>
   <source>The station's data file was damaged and there was no copy yet. {parcels} parcels were put back; no saved parcel is missing. Returns are read from the central again. The damaged file is kept in {kept}; tell your IT.</source>
   <translation>データファイルが壊れ、複製もまだありませんでした。荷物 {parcels} 件を戻し、保存済みの欠けはありません。返品はセンターから読み直します。壊れたファイルは {kept} にあります。IT 担当に知らせてください。</translation>
  </message>
  <message>
   <source>The station's data file was damaged. The copy of {backup_at} is in its place, and {parcels} parcels saved since were put back. No saved parcel is missing. The damaged file is kept in {kept}; tell your IT.</source>
   <translation>データファイルが壊れていました。{backup_at} の複製に置き換え、その後保存した荷物 {parcels} 件を戻しました。欠けはありません。壊れたファイルは {kept} にあります。IT 担当に知らせてください。</translation>
  </message>
  <message>
   <source>The station's data file was damaged. {parcels} parcels saved since its last copy ({backup_at}) were put back, but {lines} or more could not be read and may be missing. All files are kept in {kept}. Call your IT before you go on.</source>
   <translation>データファイルが壊れていました。最後の複製（{backup_at}）以後の荷物 {parcels} 件を戻しましたが、{lines} 件以上は読めず、欠けているかもしれません。ファイルはすべて {kept} にあります。続ける前に IT 担当に連絡してください。</translation>
  </message>
  <message>
   <source>The station's data was written by a newer version. Nothing was changed. Install that version.</source>
   <translation>端末のデータは新しいバージョンのものです。何も変えていません。そのバージョンを導入してください。</translation>
  </message>
  <message>
   <source>The station's token could not be kept in {path}. Make room or give rights there, then enrol with a new code.</source>
   <translation>ステーションのトークンを {path} に保存できませんでした。空き容量か権限を用意し、新しいコードで登録してください。</translation>
  </message>
  <message>
   <source>The support bundle could not be written to {path}: {reason}. Nothing was left behind. Take another disk, or free some space.</source>
   <translation>サポート用ファイルを {path} に書き込めません: {reason}。何も残っていません。別のディスクを使うか、空きを増やしてください。</translation>
  </message>
  <message>
   <source>The support bundle is in {path}. It holds no customer's data and no password; send it to your IT.</source>
   <translation>サポート用ファイルは {path} にあります。顧客データもパスワードも含まれません。IT担当者に送ってください。</translation>
  </message>
  <message>
   <source>The test card could not be written to {path}. Nothing was written. Choose another folder.</source>
   <translation>テストカードを {path} に書けませんでした。何も書かれていません。別のフォルダーを選んでください。</translation>
  </message>
  <message>
   <source>The video of the opening is saved.</source>
   <translation>開封の動画を保存しました。</translation>
  </message>
  <message>
   <source>The video was not saved: {reason}. The parcel is kept. Take photos instead.</source>
   <translation>動画を保存できませんでした：{reason}。荷物の内容は残っています。代わりに写真を撮ってください。</translation>
  </message>
  <message>
   <source>The video {name} has ended. Scanner and keyboard work on. Choose another camera (F10).</source>
   <translation>映像 {name} が終わりました。スキャナーとキーボードは使えます。別のカメラを選んでください (F10)。</translation>
  </message>
  <message>
   <source>There are {limit} photos of this already. They are kept; more are not needed.</source>
   <translation>写真はすでに {limit} 枚あります。保存されています。これ以上は不要です。</translation>
  </message>
  <message>
   <source>There is no label to print yet. Nothing was changed. Finish an item first.</source>
   <translation>印刷するラベルはまだありません。何も変わっていません。先に商品を一つ終えてください。</translation>
  </message>
  <message>
   <source>There is no such record on this PC. Nothing was changed. Look for it at the bench that recorded it.</source>
   <translation>この PC にその記録はありません。何も変わっていません。記録した作業台で探してください。</translation>
  </message>
  <message>
   <source>There is no token for {url} here. Enrol first: receiving-station enrol URL CODE</source>
   <translation>{url} のトークンがここにありません。先に登録してください: receiving-station enrol URL CODE</translation>
  </message>
  <message>
   <source>There is nothing to take back here. Nothing was changed. Esc leaves this parcel.</source>
   <translation>ここで元に戻すものはありません。何も変わっていません。Esc でこの荷物を離れます。</translation>
  </message>
  <message>
   <source>This PC has no font for this language: some signs will look like boxes. Ask your IT to install Noto Sans CJK.</source>
   <translation>この PC にはこの言語のフォントがありません。作業は続けられますが、一部の文字が四角になります。IT 担当に Noto Sans CJK の導入を依頼してください。</translation>
  </message>
  <message>
   <source>This PC has no way to the central's network. You can go on: work is kept here. Check the cable or the Wi-Fi.</source>
   <translation>この PC からセンターのネットワークに届きません。作業はここに残り、続けられます。ケーブルか Wi-Fi を確認してください。</translation>
  </message>
  <message>
   <source>This PC's clock and the central's differ by {seconds} s.</source>
   <translation>このPCとセンターの時計の差は {seconds} 秒です。</translation>
  </message>
  <message>
   <source>This PC's clock is {minutes} minutes ahead of the central's. Work is kept and sent. Set the clock of this PC.</source>
   <translation>この PC の時計がセンターより {minutes} 分進んでいます。作業は保存・送信されます。時計を合わせてください。</translation>
  </message>
  <message>
   <source>This PC's clock is {minutes} minutes behind the central's. Work is kept and sent. Set the clock of this PC.</source>
   <translation>この PC の時計がセンターより {minutes} 分遅れています。作業は保存・送信されます。時計を合わせてください。</translation>
  </message>
  <message>
   <source>This bench has no printer.</source>
   <translation>この作業台にプリンターはありません。</translation>
  </message>
  <message>
   <source>This bench has no scale.</source>
   <translation>この作業台にはかりはありません。</translation>
  </message>
  <message>
   <source>This command is not known here. Nothing was changed. Print a new command sheet.</source>
   <translation>このコマンドは登録されていません。何も変わっていません。コマンドシートを印刷し直してください。</translation>
  </message>
  <message>
   <source>This item needs a photo. Its answers are kept. Put it under the camera and press Space.</source>
   <translation>この商品には写真が必要です。回答は保存されています。カメラの下に置き、Spaceを押してください。</translation>
  </message>
  <message>
   <source>This network wants somebody to log in first (a page answers in the central's place). Work is kept here. Open a browser and log in.</source>
   <translation>このネットワークはログインが必要です（別のページが応答）。作業はここに残ります。ブラウザーでログインしてください。</translation>
  </message>
  <message>
   <source>This parcel is no practice: it counts and is sent. Everything is as it was put aside.</source>
   <translation>この荷物は練習ではありません。数えられ、送信されます。すべて別に置いたときのままです。</translation>
  </message>
  <message>
   <source>This parcel is not in the local data, and the central cannot be asked now. Park it: it is looked up again when the network is back.</source>
   <translation>この荷物は手元のデータになく、今はセンターにも照会できません。保留にしてください。通信が戻ると再び検索します。</translation>
  </message>
  <message>
   <source>This parcel was closed without a record. Scan it again at any time.</source>
   <translation>この荷物は記録なしで閉じました。いつでも再スキャンできます。</translation>
  </message>
  <message>
   <source>This person has no PIN. Nothing was changed. Scan the badge instead.</source>
   <translation>この人には PIN がありません。何も変わっていません。社員証をスキャンしてください。</translation>
  </message>
  <message>
   <source>This program came by no package, so there is nothing to update. Nothing was changed.</source>
   <translation>このプログラムはパッケージで入れたものではないため、更新するものがありません。何も変わっていません。</translation>
  </message>
  <message>
   <source>This question needs an answer. Nothing was changed. Press one of its keys; unanswered means quarantine.</source>
   <translation>この質問には答えが必要です。何も変わっていません。キーで答えてください。答えがなければ隔離です。</translation>
  </message>
  <message>
   <source>This record is being sent right now. Nothing was changed. Correct it when the central has answered.</source>
   <translation>この記録は送信中です。何も変わっていません。センターの応答後に訂正してください。</translation>
  </message>
  <message>
   <source>This record was corrected before. Nothing was changed. Correct the newer one.</source>
   <translation>この記録は訂正済みです。何も変わっていません。新しい方を訂正してください。</translation>
  </message>
  <message>
   <source>This return was received here before. That record is kept. Add only what is new in this parcel.</source>
   <translation>この返品はここで受領済みです。その記録は残っています。この荷物で新しいものだけを追加してください。</translation>
  </message>
  <message>
   <source>This station has no token for its central. Work is kept here. Enrol it with a code: receiving-station enrol</source>
   <translation>この端末にはセンター用のトークンがありません。作業はここに保管されています。コードで登録してください: receiving-station enrol</translation>
  </message>
  <message>
   <source>This unit was received already ({units} in its parcel, by {operator}): {word}.</source>
   <translation>この商品は受領済みです（荷物内 {units} 点、担当 {operator}）：{word}。</translation>
  </message>
  <message>
   <source>Too bright: less light, please.</source>
   <translation>明るすぎます。光を弱めてください。</translation>
  </message>
  <message>
   <source>Too dark: more light, please.</source>
   <translation>暗すぎます。明るくしてください。</translation>
  </message>
  <message>
   <source>Too far away: bring it nearer to the camera.</source>
   <translation>遠すぎます。カメラに近づけてください。</translation>
  </message>
  <message>
   <source>Too light: {grams} g, and it should be {due} g. Film the opening: cut the tape under the camera.</source>
   <translation>軽すぎます：{grams} g（本来 {due} g）。開封を録画してください。テープはカメラの下で切ってください。</translation>
  </message>
  <message>
   <source>Too many wrong PINs for {name}: locked for {minutes} min. Work is kept. Scan the badge, or call your supervisor.</source>
   <translation>{name} さんの PIN の誤りが続いたため、{minutes} 分間ロックします。作業は残っています。社員証をスキャンするか、責任者を呼んでください。</translation>
  </message>
  <message>
   <source>Too near for a large label: hang the camera higher.</source>
   <translation>大きなラベルには近すぎます。カメラを高くしてください。</translation>
  </message>
  <message>
   <source>Unsafe item. Nothing else goes on until it is set aside.</source>
   <translation>危険な商品です。別置きするまで先に進みません。</translation>
  </message>
  <message>
   <source>Unsafe: nobody touches it until it is cleared.</source>
   <translation>危険：許可が出るまで誰も触りません。</translation>
  </message>
  <message>
   <source>Used: it is worth preparing before it is sold.</source>
   <translation>使用感あり：販売前に整備する価値があります。</translation>
  </message>
  <message>
   <source>Version {other} does not run well, and the one before could not read the data any more. Nothing was lost. A newer version has to come: tell who publishes it.</source>
   <translation>バージョン {other} は正しく動かず、前のバージョンではもうデータを読めません。失われたものはありません。新しいバージョンが必要です。配布元に知らせてください。</translation>
  </message>
  <message>
   <source>Version {version} could not read this station's data. Nothing was changed. Tell who publishes it.</source>
   <translation>バージョン {version} ではこのステーションのデータを読めません。何も変わっていません。配布元に知らせてください。</translation>
  </message>
  <message>
   <source>Version {version} does not work here: {reason}. Nothing was changed. Send the output to who publishes it.</source>
   <translation>バージョン {version} はここでは動きません: {reason}。何も変わっていません。出力を配布元に送ってください。</translation>
  </message>
  <message>
   <source>Version {version} is not in the update repository, so there would be no way back. Nothing was changed. Publish its package too.</source>
   <translation>バージョン {version} が更新リポジトリにないため、戻る手段がありません。何も変わっていません。そのパッケージも公開してください。</translation>
  </message>
  <message>
   <source>Version {version} starts, reads a label, opens the data and draws its window.</source>
   <translation>バージョン {version} は起動し、ラベルを読み、データを開き、ウィンドウを描きます。</translation>
  </message>
  <message>
   <source>Version {version} stays: what the update repository gives is not validly signed, or too old. It was refused. Tell who publishes it.</source>
   <translation>バージョン {version} のままです。更新リポジトリの内容は正しく署名されていないか古すぎるため、拒否しました。配布元に知らせてください。</translation>
  </message>
  <message>
   <source>Version {version}, the newest for its ring ({ring}).</source>
   <translation>バージョン {version}。リング ({ring}) では最新です。</translation>
  </message>
  <message>
   <source>Version {version}.</source>
   <translation>バージョン {version}。</translation>
  </message>
  <message>
   <source>Version {version}. The list of versions (ring {ring}) is not reached: this station gets no updates. It works on. Look at its network.</source>
   <translation>バージョン {version}。バージョン一覧 (リング {ring}) につながらず、このステーションは更新を受け取れません。作業は続けられます。ネットワークを確認してください。</translation>
  </message>
  <message>
   <source>Version {version}. The list of versions (ring {ring}) was not read for days: this station gets no updates. It works on. Look at its network.</source>
   <translation>バージョン {version}。バージョン一覧 (リング {ring}) を何日も読めておらず、このステーションは更新を受け取れません。作業は続けられます。ネットワークを確認してください。</translation>
  </message>
  <message>
   <source>Version {version}. Version {other} comes in the next quiet hours (ring {ring}).</source>
   <translation>バージョン {version}。バージョン {other} は次の静かな時間帯に届きます (リング {ring})。</translation>
  </message>
  <message>
   <source>Version {version}. Version {other} did not work here and was taken back; nothing was lost. Tell who publishes it.</source>
   <translation>バージョン {version}。バージョン {other} はここで動かず、元に戻しました。失われたものはありません。配布元に知らせてください。</translation>
  </message>
  <message>
   <source>Version {version}. Version {other} is here and is installed when the bench is closed (ring {ring}).</source>
   <translation>バージョン {version}。バージョン {other} が届いており、作業台を閉じるとインストールされます (リング {ring})。</translation>
  </message>
  <message>
   <source>What is printed there fits no return. Nothing was changed. Type the number, or park the parcel.</source>
   <translation>印字に合う返品がありません。何も変わっていません。番号を入力するか、荷物を保留にしてください。</translation>
  </message>
  <message>
   <source>What was recorded here would be forgotten. Until then all is kept. Scan the parcel's label to forget it; Esc goes back.</source>
   <translation>ここの記録が消えます。それまではすべて保存されています。消すには荷物のラベルをスキャン、Esc で戻ります。</translation>
  </message>
  <message>
   <source>Written to {path}. Print it at 100 %, not fitted to the page.</source>
   <translation>{path} に書き出しました。ページに合わせず 100 % で印刷してください。</translation>
  </message>
  <message>
   <source>You are back where the station stopped. Nothing was lost.</source>
   <translation>停止した所から再開しました。失われたものはありません。</translation>
  </message>
  <message>
   <source>Your IT has set another central for this station ({url}). Nothing was changed. Use that address.</source>
   <translation>IT担当者がこの端末に別のセンター({url})を指定しています。何も変更されていません。そのアドレスを使ってください。</translation>
  </message>
  <message>
   <source>it is not connected</source>
   <translation>接続されていません</translation>
  </message>
  <message>
   <source>something else holds it</source>
   <translation>ほかの処理が使用中です</translation>
  </message>
  <message>
   <source>something else uses it</source>
   <translation>ほかのプログラムが使用中</translation>
  </message>
  <message>
   <source>the camera gave no picture</source>
   <translation>カメラから画像が来ませんでした</translation>
  </message>
  <message>
   <source>the camera gives no picture</source>
   <translation>カメラの映像がありません</translation>
  </message>
  <message>
   <source>the data file is damaged; close the station and start it again, it repairs itself</source>
   <translation>データファイルが壊れています。端末を終了して起動し直すと自動で直ります</translation>
  </message>
  <message>
   <source>the disk does not take it</source>
   <translation>ディスクが受け付けません</translation>
  </message>
  <message>
   <source>the disk is full</source>
   <translation>ディスクがいっぱいです</translation>
  </message>
  <message>
   <source>the printer does not finish</source>
   <translation>プリンターが終わりません</translation>
  </message>
  <message>
   <source>the printer is open</source>
   <translation>プリンターが開いています</translation>
  </message>
  <message>
   <source>the printer is out of labels</source>
   <translation>ラベル切れです</translation>
  </message>
  <message>
   <source>the printer is out of ribbon</source>
   <translation>リボン切れです</translation>
  </message>
  <message>
   <source>the printer is paused</source>
   <translation>プリンターが一時停止中です</translation>
  </message>
  <message>
   <source>the system's printing refused it</source>
   <translation>システムの印刷が拒否しました</translation>
  </message>
  <message>
   <source>this computer cannot write video</source>
   <translation>このコンピューターは動画を書き込めません</translation>
  </message>
  <message>
   <source>this computer has no printer of that name</source>
   <translation>その名前のプリンターはありません</translation>
  </message>
  <message>
   <source>this user may not use it</source>
   <translation>このユーザーは使えません</translation>
  </message>
  <message>
   <source>{count} announcements need a newer version of this program. They are kept aside; everything else arrived. Tell your IT.</source>
   <translation>予告 {count} 件には新しい版が必要です。別に保管し、ほかは届きました。IT 担当に知らせてください。</translation>
  </message>
  <message>
   <source>{count} returns are open. Scan on: each item finds its own return.</source>
   <translation>返品 {count} 件を開いています。続けてスキャンすれば、商品ごとに振り分けます。</translation>
  </message>
  <message>
   <source>{count} settings are locked by IT in {path}: {names}.</source>
   <translation>IT担当者が {path} で {count} 件の設定をロックしています: {names}。</translation>
  </message>
  <message>
   <source>{count} × {item} are done.</source>
   <translation>{item} {count} 点が完了しました。</translation>
  </message>
  <message>
   <source>{count} × {item}: one answer for all of them.</source>
   <translation>{item} {count} 点：1 つの答えで処理します。</translation>
  </message>
  <message>
   <source>{drafts} unfinished parcels of another version cannot be shown here. They and their photos are kept. Scan their labels again, and tell your IT.</source>
   <translation>別バージョンの未完了の荷物 {drafts} 件は表示できません。写真とともに残っています。ラベルを再スキャンし、IT 担当に知らせてください。</translation>
  </message>
  <message>
   <source>{free_gb} GB are free. For how many days that lasts is known after the first day of work.</source>
   <translation>空きは {free_gb} GB です。何日分かは最初の作業日の後に分かります。</translation>
  </message>
  <message>
   <source>{item} belongs to {rma}: that return is open too now.</source>
   <translation>{item} は {rma} の商品です。その返品も開きました。</translation>
  </message>
  <message>
   <source>{item} is done.</source>
   <translation>{item} を完了しました。</translation>
  </message>
  <message>
   <source>{item} is in this parcel's record already. It was not recorded again. Scan the next item.</source>
   <translation>{item} はこの荷物に記録済みです。二重には記録していません。次の商品をスキャンしてください。</translation>
  </message>
  <message>
   <source>{item} is not in this return. Nothing was changed. F3 adds it as an extra, F1 if it came instead of another.</source>
   <translation>{item} はこの返品に含まれていません。何も変わっていません。追加品なら F3、別の商品の代わりなら F1 を押してください。</translation>
  </message>
  <message>
   <source>{item} was scanned before and not recorded. Nothing was changed. Backspace takes you back to it.</source>
   <translation>{item} は先にスキャンされましたが、記録されていません。何も変わっていません。Backspace で戻れます。</translation>
  </message>
  <message>
   <source>{item}: all announced units are here already. F3 adds one more.</source>
   <translation>{item}：予告された数はすべて揃っています。F3 でもう 1 点追加します。</translation>
  </message>
  <message>
   <source>{item}: answer its questions again. Photos and note are kept.</source>
   <translation>{item}：もう一度答えてください。写真とメモは残っています。</translation>
  </message>
  <message>
   <source>{item}: answer the questions.</source>
   <translation>{item}：質問に答えてください。</translation>
  </message>
  <message>
   <source>{item}: its label is on.</source>
   <translation>{item}：ラベル確認済み。</translation>
  </message>
  <message>
   <source>{item}: {count} came before, and no more are announced. F3 adds it as one too many.</source>
   <translation>{item}：すでに {count} 点届き、予告はもうありません。F3 で 1 点多いものとして追加します。</translation>
  </message>
  <message>
   <source>{lines} lines of the station's journal cannot be read. Everything is in the data file still. Tell your IT: the disk may be failing.</source>
   <translation>端末の記録のうち {lines} 行が読めません。データファイルにはすべて残っています。ディスクの故障かもしれません。IT 担当に知らせてください。</translation>
  </message>
  <message>
   <source>{name} does not answer. Plates wait. Switch it on, or check its cable and address.</source>
   <translation>{name} が応答しません。ラベルは待機しています。電源を入れるか、ケーブルとアドレスを確認してください。</translation>
  </message>
  <message>
   <source>{name} goes on. The parcel on the bench stays as it is.</source>
   <translation>{name} さんが引き継ぎます。台の上の荷物はそのままです。</translation>
  </message>
  <message>
   <source>{name} is connected and says nothing. Work goes on without it. Check its protocol and speed in the settings.</source>
   <translation>{name} は接続されていますが、値が届きません。作業はそのまま続けられます。設定のプロトコルと速度を確認してください。</translation>
  </message>
  <message>
   <source>{name} is connected; the station uses it.</source>
   <translation>{name} は接続済みで、端末が使用中です。</translation>
  </message>
  <message>
   <source>{name} is ready.</source>
   <translation>{name} は準備できています。</translation>
  </message>
  <message>
   <source>{name} is signed in already.</source>
   <translation>{name} さんはサインイン済みです。</translation>
  </message>
  <message>
   <source>{name} is signed in.</source>
   <translation>{name} さんがサインインしました。</translation>
  </message>
  <message>
   <source>{name} is signed in. The bench was not checked today: F8, it takes 20 seconds.</source>
   <translation>{name} さんがサインインしました。今日は作業台を点検していません。F8 で 20 秒です。</translation>
  </message>
  <message>
   <source>{name} may not release this. Nothing was changed. Call your supervisor.</source>
   <translation>{name} は解除できません。何も変わっていません。責任者を呼んでください。</translation>
  </message>
  <message>
   <source>{name} takes labels and tells nothing about itself.</source>
   <translation>{name} はラベルを受け取りますが、状態は伝えません。</translation>
  </message>
  <message>
   <source>{name}: nothing is held here. Nothing was changed. Go on with the question on the screen.</source>
   <translation>{name}：ここで保留中のものはありません。何も変わっていません。画面の質問を続けてください。</translation>
  </message>
  <message>
   <source>{name}: {reason}. Plates wait; put the printer right.</source>
   <translation>{name}: {reason}。ラベルは待機しています。プリンターを直してください。</translation>
  </message>
  <message>
   <source>{parcels} parcels and {photos} photos are kept here; there is no central to send them to.</source>
   <translation>荷物 {parcels} 件と写真 {photos} 枚をここに保管しています。送信先のセンターはありません。</translation>
  </message>
  <message>
   <source>{parcels} parcels and {photos} photos wait to be sent, the oldest for {hours} h. They are kept here and go by themselves.</source>
   <translation>荷物 {parcels} 件と写真 {photos} 枚が送信待ちです。最も古いものは {hours} 時間前です。ここに保管され、自動で送信されます。</translation>
  </message>
  <message>
   <source>{parcels} parcels are in {path}. Their seal is {seal}: write it down, it is asked for where the file is taken in. Nothing was removed here.</source>
   <translation>荷物 {parcels} 件を {path} に入れました。封印は {seal} です。取り込み時に必要なので書き留めてください。ここからは何も消していません。</translation>
  </message>
  <message>
   <source>{parcels} parcels were missing from the station's data file after the last stop. They were put back and are sent by themselves. Tell your IT: the disk may be failing.</source>
   <translation>前回の停止後、データファイルから荷物 {parcels} 件が欠けていました。元に戻し、自動で送信します。ディスクの故障かもしれません。IT 担当に知らせてください。</translation>
  </message>
  <message>
   <source>{path} could not be written. Nothing was printed. Check the folder and its rights, or name another file.</source>
   <translation>{path} に書き込めませんでした。何も印刷していません。フォルダーと権限を確認するか、別のファイルを指定してください。</translation>
  </message>
  <message>
   <source>{path} is no bundle, or it is damaged. Nothing was taken in. Copy it again from where it was made.</source>
   <translation>{path} は対象のファイルでないか、壊れています。何も取り込んでいません。作成元からコピーし直してください。</translation>
  </message>
  <message>
   <source>{path} was changed after it was made. Nothing was taken in. Ask for a new one where it was made.</source>
   <translation>{path} は作成後に変更されています。何も取り込んでいません。作成元で作り直してもらってください。</translation>
  </message>
  <message>
   <source>{path} was made by a newer version. Nothing was taken in. Install that version here first.</source>
   <translation>{path} は新しいバージョンのものです。何も取り込んでいません。先にそのバージョンを導入してください。</translation>
  </message>
  <message>
   <source>{people} parcels wait for a person (F9). In all {parcels} parcels and {photos} photos are unsent, the oldest for {hours} h.</source>
   <translation>荷物 {people} 件が人の対応を待っています(F9)。未送信は荷物 {parcels} 件と写真 {photos} 枚で、最も古いものは {hours} 時間前です。</translation>
  </message>
  <message>
   <source>{place}: {reason}.</source>
   <translation>{place}：{reason}。</translation>
  </message>
  <message>
   <source>{rma} came back undelivered. Nothing is refunded. Say why: the carrier's sticker has it.</source>
   <translation>{rma} は配達されずに戻りました。返金はされません。運送会社のシールにある理由を選んでください。</translation>
  </message>
  <message>
   <source>{rma} is announced now: its parcel {plate} is on shelf {shelf}. Scan its plate.</source>
   <translation>{rma} が予告されました。荷物 {plate} は棚 {shelf} にあります。管理ラベルをスキャンしてください。</translation>
  </message>
  <message>
   <source>{rma} is in this box too. Scan on: each item finds its own return.</source>
   <translation>{rma} もこの箱にあります。続けてスキャンすれば、商品ごとに振り分けます。</translation>
  </message>
  <message>
   <source>{rma} is opened as you chose. Compare the items; Backspace goes back.</source>
   <translation>選んだとおり {rma} を開きました。商品を見比べてください。Backspace で戻ります。</translation>
  </message>
  <message>
   <source>{rma}, found by {number}: scan the first item. F5 if another code was meant.</source>
   <translation>{rma}（{number} で検索）：最初の商品をスキャンしてください。別のコードなら F5。</translation>
  </message>
  <message>
   <source>{rma}: scan the first item, or pick it from the list.</source>
   <translation>{rma}：最初の商品をスキャンするか、一覧から選んでください。</translation>
  </message>
  <message>
   <source>{rma}: this parcel was parked as unknown. It is on shelf {shelf}.</source>
   <translation>{rma}：この荷物は不明として保留されています。棚 {shelf} にあります。</translation>
  </message>
  <message>
   <source>{title} waits on shelf {shelf}.</source>
   <translation>{title} は棚 {shelf} で待っています。</translation>
  </message>
  <message>
   <source>{url} would send the token for anybody to read. Nothing was sent; use an https:// address.</source>
   <translation>{url} ではトークンが誰にでも読める形で送られます。何も送信していません。https:// のアドレスを使ってください。</translation>
  </message>
  <message>
   <source>{value} pixels a millimetre only: hang the camera lower, or choose a larger size (F10).</source>
   <translation>1 mm あたり {value} 画素のみ。カメラを低くするか、大きいサイズを選んでください（F10）。</translation>
  </message>
  <message>
   <source>{value} pixels a millimetre: small codes are read.</source>
   <translation>1 mm あたり {value} 画素：小さなコードも読めます。</translation>
  </message>
 </context>
</TS>
