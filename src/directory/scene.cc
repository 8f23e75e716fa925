#include "directory/scene.h"

namespace shirube {

template <>
const Vocabulary& vocabulary<Scene>() {
  static constexpr Word words[] = {{int(Scene::discharge), "discharge", "入退院支援",
                                    "入院するとき、退院して家に帰るときのこと"},
                                   {int(Scene::daily_care), "daily-care", "日常の療養支援",
                                    "家で医療や介護を受けながら暮らす毎日のこと"},
                                   {int(Scene::sudden_change), "sudden-change", "急変時の対応",
                                    "急に具合が悪くなったときと、その備えのこと"},
                                   {int(Scene::end_of_life), "end-of-life", "看取り",
                                    "人生の最後をどこでどう過ごすか、話し合うこと"}};
  static const Vocabulary vocabulary{"場面", words};
  return vocabulary;
}

template <>
const Vocabulary& vocabulary<Task>() {
  static constexpr Word words[] = {
      {int(Task::a), "a", "ア", "地域の医療・介護の資源の把握"},
      {int(Task::i), "i", "イ", "在宅医療・介護連携の課題の抽出と対応策の検討"},
      {int(Task::u), "u", "ウ", "切れ目のない在宅医療と在宅介護の提供体制の構築推進"},
      {int(Task::e), "e", "エ", "医療・介護関係者の情報共有の支援"},
      {int(Task::o), "o", "オ", "在宅医療・介護連携に関する相談支援"},
      {int(Task::ka), "ka", "カ", "医療・介護関係者の研修"},
      {int(Task::ki), "ki", "キ", "地域住民への普及啓発"},
      {int(Task::ku), "ku", "ク", "在宅医療・介護連携に関する関係市区町村の連携"}};
  static const Vocabulary vocabulary{"8つの取組", words};
  return vocabulary;
}

}  // namespace shirube
