#include "directory/initiative.h"

namespace shirube {
namespace {

constexpr Readers everyone = Readers::everyone;
constexpr Presence required = Presence::required, optional = Presence::optional;

}  // namespace

template <>
const Vocabulary& vocabulary<Rating>() {
  static constexpr Word words[] = {{int(Rating::excellent), "excellent", "◎", "目標を上回った"},
                                   {int(Rating::good), "good", "〇", "目標を達成した"},
                                   {int(Rating::fair), "fair", "△", "一部を達成した"},
                                   {int(Rating::poor), "poor", "×", "達成できなかった"}};
  static const Vocabulary vocabulary{"達成度", words};
  return vocabulary;
}

template <>
const Vocabulary& vocabulary<TaskEdition>() {
  static constexpr Word words[] = {{int(TaskEdition::since_2015), "2015", "平成27年度から",
                                    "介護保険の地域支援事業になってからの並び"},
                                   {int(TaskEdition::before_2015), "2013", "平成26年度まで",
                                    "在宅医療連携拠点事業のころの並び"}};
  static const Vocabulary vocabulary{"取組の並びの版", words};
  return vocabulary;
}

// After 在宅医療・介護連携推進事業 as the ministry drafted it in 2014; キ was called the same.
std::string_view task_name(const Word& task, TaskEdition edition) {
  if (edition != TaskEdition::before_2015) return task.note;
  switch (static_cast<Task>(task.value)) {
    case Task::a:
      return "地域の医療・介護サービス資源の把握";
    case Task::i:
      return "在宅医療・介護連携の課題の抽出と対応の協議";
    case Task::u:
      return "在宅医療・介護連携支援センター（仮称）の運営等";
    case Task::e:
      return "在宅医療・介護サービス等の情報の共有支援";
    case Task::o:
      return "在宅医療・介護関係者の研修";
    case Task::ka:
      return "24時間365日の在宅医療・介護サービス提供体制の構築";
    case Task::ku:
      return "二次医療圏内・関係市区町村の連携";
    default:
      return task.note;
  }
}

template <>
const Description& describe<TaskReport>() {
  using T = TaskReport;
  using F = FieldsOf<T>;
  static const Description description(
      "task_report", "取組ごとの報告",
      {F::field<&T::task>("task", everyone, required, {"取組", "ア〜ク", "ア"}),
       F::field<&T::goal>("goal", everyone, optional,
                          {"目標", "目指したこと", "資源の情報を新しくする"}),
       F::field<&T::done>("done", everyone, required,
                          {"したこと", "行ったこと", "[医療機関の一覧を作った]"}),
       F::field<&T::rating>("rating", everyone, optional, {"達成度", "◎〇△×", "〇"}),
       F::field<&T::evaluation>("evaluation", everyone, optional,
                                {"評価", "達成度の説明", "目標は達成しました"}),
       F::field<&T::issues>("issues", everyone, optional,
                            {"課題", "残ったこと", "[更新の間隔を検討する]"}),
       F::field<&T::next>("next", everyone, optional,
                          {"これから", "次にすること", "[聞き取り調査を行う]"}),
       F::field<&T::links>("links", everyone, optional,
                           {"関連ページ", "くわしいページの URL", "[https://www.example.jp/]"})});
  return description;
}

template <>
const Description& describe<Initiative>() {
  using I = Initiative;
  using F = FieldsOf<I>;
  static const Description description(
      I::type_name, I::label,
      with_record_fields<I>({
          F::field<&I::municipality>("municipality", everyone, required,
                                     {"市町村", "報告した市町村", "atsugi"}),
          F::field<&I::scope>(
              "scope", everyone, optional,
              {"報告の範囲",
               "圏域など、市町村より広い範囲の報告のときの呼び名。市町村の名前の代わりに出る",
               "県西地域（2市8町）"}),
          F::field<&I::fiscal_year>("fiscal_year", everyone, required,
                                    {"年度", "報告の年度", "令和7年度"}),
          F::field<&I::until>("until", everyone, optional,
                              {"終わりの年度", "二年度以上にまたがるとき", "令和5年度"}),
          F::field<&I::edition>("edition", everyone, required,
                                {"取組の版", "ア〜クの並びの版", "平成27年度から"}),
          F::field<&I::title>("title", everyone, required,
                              {"題名", "報告の名前", "連携の取組状況（令和7年度）"}),
          F::field<&I::operator_name>(
              "operator", everyone, optional,
              {"委託先", "委託を受けている団体。市町村が自分で行うときは「直営」", "厚木医師会"}),
          F::field<&I::summary>(
              "summary", everyone, required,
              {"まとめ", "全体を一文か二文で", "事業の一部を医師会に委託しています。"}),
          F::field<&I::tasks>("tasks", everyone, required,
                              {"取組", "取組ごとの報告", "[{task: ア, done: [一覧を作った]}]"}),
          F::field<&I::views>("views", everyone, optional,
                              {"受け止め", "市町村としての受け止め", "[多職種の連携が進んでいる]"}),
          F::field<&I::requests>(
              "requests", everyone, optional,
              {"寄せられた意見", "議会や団体からの意見", "[人材の確保に苦慮している]"}),
      }));
  return description;
}

}  // namespace shirube
