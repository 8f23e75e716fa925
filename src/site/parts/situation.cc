#include "site/parts/situation.h"

#include <string>

#include "site/frame/page_context.h"

namespace shirube {
namespace {

constexpr Topic discharge[] = {Topic::discharge, Topic::rehabilitation};
constexpr Topic daily_care[] = {Topic::home_medicine, Topic::medicine, Topic::dental};
constexpr Topic emergency[] = {Topic::emergency};
constexpr Topic end_of_life[] = {Topic::end_of_life};
constexpr Topic care[] = {Topic::care};
constexpr Topic dementia[] = {Topic::dementia};
constexpr Topic money[] = {Topic::money};
constexpr Topic no_relatives[] = {Topic::no_relatives};

constexpr Situation table[] = {
    {"discharge", "入院・退院", "退院したあとの暮らしが心配なとき",
     "入院したら、早めに病院の相談室に声をかけてください。退院の日が決まる前でも相談できます。\n"
     "家に帰ってからの医療や介護は、下の窓口が一緒に考えます。\n"
     "介護保険の申請は、入院している間にもできます。",
     "退院の日が決まる前に、受け持ちの窓口とケアマネジャーに見通しを伝えてください。\n"
     "窓口は、訪問診療や訪問看護を探すところから相談にのります。",
     discharge, Scene::discharge, false},
    {"daily-care", "家での療養", "通院が大変になった、家で医療を受けたいとき",
     "病院に通うのが大変になったら、医師や看護師、歯医者、薬剤師が家に来るしくみがあります。\n"
     "だれに頼めばよいかは、下の窓口が一緒に考えます。かかりつけの医師にも話してください。",
     "訪問診療、訪問看護、訪問歯科、薬の相談を受ける窓口です。\n"
     "地域の医療と介護の資源を調べるときにも使えます。",
     daily_care, Scene::daily_care, false},
    {"sudden-change", "急に具合が悪くなったとき", "急変したとき、夜や休みの日に困ったとき",
     "命にかかわるときは、すぐに119番に電話してください。\n"
     "家で医療を受けている方は、まず、かかりつけの医師か訪問看護に電話してください。\n"
     "急変にそなえて、連絡先を電話のそばに置き、どうしたいかを話し合っておきましょう。"
     "備えの相談は、下の窓口が受けます。",
     "急変のときの連絡の順と、受け入れ先の調整について相談できる窓口です。\n"
     "夜と休みの日は、急ぐときの連絡先を案内してください。",
     emergency, Scene::sudden_change, true},
    {"end-of-life", "看取り・人生会議", "最後まで家で過ごしたい、これからのことを話し合いたいとき",
     "どこで、どのように過ごしたいかを、元気なうちから家族や医師と話しておくことを、"
     "人生会議（ACP）といいます。\n"
     "家で最後まで過ごすことについても、下の窓口で聞けます。気持ちは、いつ変わってもかまいません。",
     "家や施設での看取りと、人生会議（ACP）の進め方について相談できる窓口です。", end_of_life,
     Scene::end_of_life, false},
    {"care", "介護", "介護が必要になった、続けるのがつらいとき",
     "介護が必要かなと思ったら、まず地域包括支援センターに電話してください。"
     "介護保険の申請も手伝います。\n"
     "介護をする家族の困りごとも、聞いてもらえます。",
     "介護保険と介護サービスについて相談できる窓口です。", care, Scene::none, false},
    {"dementia", "認知症", "もの忘れが心配なとき",
     "もの忘れが増えた、道に迷う、お金の管理ができない。そんなときは早めに相談してください。\n"
     "本人が病院に行きたがらないときは、専門の人が家を訪ねることもできます。"
     "家族だけで相談してもかまいません。",
     "認知症の方と家族の支援について相談できる窓口です。"
     "受診につながっていない方は、初期集中支援チームに相談できます。",
     dementia, Scene::none, false},
    {"money", "医療や介護の費用", "お金のことが心配なとき",
     "医療や介護の費用には、ひと月に払う額の上限や、所得に応じた軽減があります。\n"
     "どれが使えるかは人によって違います。下の窓口で聞いてください。",
     "費用の軽減や公費の制度について相談できる窓口です。", money, Scene::none, false},
    {"no-relatives", "身寄りがない・頼れる人がいない", "一人暮らしで、先のことが心配なとき",
     "頼れる家族がいなくても、医療や介護は受けられます。\n"
     "入院の手続き、お金の管理、もしものときのことを、元気なうちに下の窓口で相談してください。",
     "身寄りのない方の入退院、契約、もしものときの備えについて相談できる窓口です。", no_relatives,
     Scene::none, false},
};

}  // namespace

std::span<const Situation> situations() {
  return table;
}

std::string situation_route(const Situation& situation) {
  return "situations/" + std::string(situation.code) + ".html";
}

std::vector<Link> situation_links(const PageContext& page) {
  std::vector<Link> links;
  for (const Situation& situation : situations()) {
    links.push_back({std::string(situation.title), page.to(situation_route(situation)),
                     std::string(situation.note), false});
  }
  return links;
}

}  // namespace shirube
