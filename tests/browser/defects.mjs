// Faults that make a page hard to use, one at a time, and how each is put into a clean page.

const end = '</main>';

/// A clean page in which every kind of part occurs; `head` is the head of a page of the build.
export const cleanPage = (head) => `<!DOCTYPE html>
<html lang="ja">
<head>
${head}
<title>見本薬局｜道しるべ</title>
<link rel="stylesheet" href="assets/more.css">
</head>
<body data-page="facility">
<a class="skip" href="#main">本文へ進む</a>
<header class="top"><p><a href="index.html">道しるべ</a></p>
<nav aria-label="おもなページ"><ul><li><a href="desks.html">相談する</a></li></ul></nav>
</header>
<nav class="crumbs" aria-label="今いる場所"><ol>
<li><a href="index.html">ホーム</a></li>
<li><span aria-current="page">見本薬局</span></li>
</ol></nav>
<main id="main">
<h1>見本薬局</h1>
<p class="reach"><a class="call" href="tel:0460000001"><span>電話をかける</span> <b>046-000-0001</b></a></p>
<p class="lead">薬を家に届けます。<a href="desks.html">相談窓口の一覧</a>もご覧ください。</p>
<section aria-labelledby="hours">
<h2 id="hours">受付時間</h2>
<table><caption>曜日ごとの時間</caption>
<thead><tr><th scope="col">曜日</th><th scope="col">時間</th></tr></thead>
<tbody><tr><th scope="row">月</th><td>9:00〜17:00</td></tr></tbody></table>
</section>
<h2>申し込み</h2>
<h3>受け取り方</h3>
<p>2026年4月1日から受け付けます。<a href="form.pdf">申込書（PDF、120KB）</a></p>
<dl class="facts"><div><dt>日時</dt><dd>2026年4月1日</dd></div></dl>
<ul><li>保険証</li><li>お薬手帳</li></ul>
<form>
<p><label for="name">お名前</label> <input id="name" type="text" autocomplete="name"></p>
<p><label for="town">市町村</label> <select id="town"><option>厚木市</option></select></p>
<fieldset><legend>届ける曜日</legend>
<label><input type="checkbox" name="monday"> 月曜日</label>
</fieldset>
<p><button type="submit">さがす</button></p>
</form>
<p><img src="assets/icon.svg" alt="駅からの道順の地図" width="100" height="100"></p>
</main>
<footer><p>発行 道しるべ 事務局</p></footer>
</body>
</html>
`;

/// [what, part of the clean page, what stands there instead]
export const defects = [
  // Language and title
  ['no language', ' lang="ja"', ''],
  ['the wrong language', 'lang="ja"', 'lang="en"'],
  ['a part in no known language', '<p class="lead">', '<p class="lead" lang="english">'],
  ['no title', '<title>見本薬局｜道しるべ</title>', ''],
  ['an empty title', '見本薬局｜道しるべ</title>', '</title>'],
  // Structure
  ['no h1', '<h1>見本薬局</h1>', '<p>見本薬局</p>'],
  ['two h1', '<h2>申し込み</h2>', '<h1>申し込み</h1>'],
  ['a skipped heading level', '<h3>受け取り方</h3>', '<h4>受け取り方</h4>'],
  ['an empty heading', '<h3>受け取り方</h3>', '<h3></h3>'],
  ['a skip link to nowhere', 'href="#main"', 'href="#content"'],
  ['no skip link', '<a class="skip" href="#main">本文へ進む</a>', ''],
  ['no main', 'main', 'div'],
  ['text outside of all landmarks', '<footer><p>発行 道しるべ 事務局</p></footer>', '<p>発行 道しるべ 事務局</p>'],
  ['two navigations without names', / aria-label="(おもなページ|今いる場所)"/g, ''],
  ['a path without the current page', ' aria-current="page"', ''],
  ['list items outside of a list', '<ul><li>保険証</li><li>お薬手帳</li></ul>', '<div><li>保険証</li></div>'],
  ['paragraphs in a description list', '<dl class="facts">', '<dl class="facts"><p>日にち</p>'],
  ['tags that are not closed', '<p class="lead">', '<p class="lead"><b>'],
  ['tags that cross', '<li>お薬手帳</li>', '<li><b>お薬<i>手帳</b></i></li>'],
  ['an id twice', '<h3>', '<h3 id="hours">'],
  ['an attribute twice', '<p class="lead">', '<p class="lead" class="note">'],
  // Tables
  ['heads without scope', / scope="(col|row)"/g, ''],
  ['a table without heads', /<(\/?)th\b[^>]*>/g, '<$1td>'],
  ['a table without a caption', '<caption>曜日ごとの時間</caption>', ''],
  // Pictures
  ['a picture without alt', ' alt="駅からの道順の地図"', ''],
  ['a file name as alt', '駅からの道順の地図', 'DSC_0123.jpg'],
  ['a drawing without a name', end, `<svg role="img" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>${end}`],
  // Fields
  ['a field without a label', '<label for="name">お名前</label>', 'お名前'],
  ['a placeholder in place of a label', '<label for="name">お名前</label> <input', '<input placeholder="お名前"'],
  ['a label for nothing', 'for="name"', 'for="nome"'],
  ['a select without a label', '<label for="town">市町村</label>', '市町村'],
  ['a group without a legend', '<legend>届ける曜日</legend>', ''],
  ['a button without a name', '<button type="submit">さがす</button>', '<button type="submit"></button>'],
  // ARIA
  ['a reference to no id', 'aria-labelledby="hours"', 'aria-labelledby="ours"'],
  ['a role that does not exist', '<ul><li>保険証', '<ul role="listing"><li>保険証'],
  ['a wrong ARIA value', 'aria-current="page"', 'aria-current="page" aria-hidden="yes"'],
  ['hidden from screen readers, but focusable', '<a href="index.html">道しるべ</a>', '<a href="index.html" aria-hidden="true">道しるべ</a>'],
  ['a name unlike the text', '<button type="submit">さがす', '<button type="submit" aria-label="検索実行">さがす'],
  ['a button in a link', '<a href="desks.html">相談窓口の一覧</a>', '<a href="desks.html">相談窓口の<button type="button">一覧</button></a>'],
  // Links
  ['a link that says こちら', '>相談窓口の一覧</a>', '>こちら</a>'],
  ['a link without text', '>相談窓口の一覧</a>', '></a>'],
  ['a PDF that is not called one', '申込書（PDF、120KB）', '申込書'],
  ['a telephone link with more than digits', 'tel:0460000001', 'tel:046（000）0001'],
  ['a telephone link to another number', '046-000-0001', '046-000-0002'],
  ['a telephone link without the number', '<b>046-000-0001</b>', ''],
  // Writing
  ['spaces within a word', '<dt>日時</dt>', '<dt>日　時</dt>'],
  ['a letter of one square in a heading', '<h2>申し込み</h2>', '<h2>①申し込み</h2>'],
  ['a company in one letter', '<h1>見本薬局</h1>', '<h1>㈱見本薬局</h1>'],
  ['a date like a fraction', '<p>2026年4月1日から', '<p>4/1から'],
  // Behaviour
  ['a tabindex that jumps', '<button type="submit"', '<button type="submit" tabindex="3"'],
  ['a video that begins by itself', end, `<video src="assets/a.mp4" autoplay controls></video>${end}`],
  ['a page that cannot be zoomed', 'initial-scale=1', 'initial-scale=1, user-scalable=no'],
  ['a page that leaves by itself', '<title>', '<meta http-equiv="refresh" content="3600; url=desks.html"><title>'],
  ['an access key', '<a href="desks.html">相談する', '<a accesskey="s" href="desks.html">相談する'],
  ['text that runs', end, `<marquee>お知らせ</marquee>${end}`],
  ['a style in the page', '<p class="lead">', '<p class="lead" style="font-size: 11px">'],
  ['a frame without a title', end, `<iframe src="desks.html"></iframe>${end}`],
  ['a script in the page', end, `<script>document.title = '道'</script>${end}`],
  ['a script on a page to be read', '<title>', '<script src="assets/a.js" defer></script><title>'],
  ['a picture from elsewhere', 'src="assets/icon.svg"', 'src="https://other.example/icon.svg"'],
];

/// Those of the style: [what, rules that are added to it].
export const styleDefects = [
  ['a link known by its colour only', 'main .lead a { color: #00e; text-decoration: none; font-weight: normal }'],
  ['pale text', '.lead { color: #bbb }'],
  ['pale text by dark', '@media (prefers-color-scheme: dark) { .lead { color: #555 } }'],
  ['small text', '.lead { font-size: 11px }'],
  ['a page that is too wide', '.lead { width: 420px }'],
  ['a box that cuts off large letters', '.lead { height: 44px; line-height: 20px; overflow: hidden }'],
  ['a focus that is not seen', ':focus-visible { outline: none !important; box-shadow: none !important }'],
  ['targets that are too small', '.crumbs li, .crumbs a { display: inline-block; font-size: 10px; line-height: 10px; padding: 0; margin: 0; min-height: 0 } .crumbs li::before { content: none }'],
];
