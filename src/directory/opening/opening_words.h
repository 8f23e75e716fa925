// The words of sentences about opening and closing, as people write them in lists of facilities.
// Where one begins as another, the longer stands first. Constants; used by sentence_reader.cc and
// sentence_items.cc.
#pragma once

#include <array>
#include <string_view>

namespace shirube {

inline constexpr std::array<std::string_view, 7> connectives = {"ただし", "但し",   "なお", "尚",
                                                                "また",   "その他", "他"};

inline constexpr std::array<std::string_view, 24> closed_labels = {
    "定休日", "休診日", "休業日", "休館日", "休所日",     "休日",     "お休み",     "閉所日",
    "閉館日", "休務日", "休院日", "休店日", "休園日",     "休室日",   "休局日",     "閉庁日",
    "定休",   "休み",   "休診",   "休業",   "特別休業日", "年間休日", "年間の休日", "休暇"};

inline constexpr std::array<std::string_view, 16> open_labels = {
    "営業:",  "診療:",  "開所:",  "開館:",  "営業日",     "診療日",   "開館日",   "開所日",
    "利用日", "稼働日", "開院日", "開局日", "通常営業日", "営業曜日", "診療曜日", "サービス提供日"};

inline constexpr std::array<std::string_view, 8> hours_labels = {
    "営業時間", "診療時間", "開館時間", "開所時間", "診察時間", "開局時間", "開院時間", "営業"};

/// Words that stand between days and 休み and change nothing.
inline constexpr std::array<std::string_view, 20> fillers = {"その曜日に関わらず",
                                                             "曜日に関わらず",
                                                             "曜日にかかわらず",
                                                             "曜日を問わず",
                                                             "年間の",
                                                             "毎年",
                                                             "毎週",
                                                             "全日",
                                                             "終日",
                                                             "全て",
                                                             "すべて",
                                                             "一日",
                                                             "特別",
                                                             "冬季",
                                                             "夏季",
                                                             "冬期",
                                                             "夏期",
                                                             "年末年始",
                                                             "通常",
                                                             "全館"};

/// Longest first, where one begins as another.
inline constexpr std::array<std::string_view, 44> closed_verbs = {"休ませていただきます",
                                                                  "休ませて頂きます",
                                                                  "お休みします",
                                                                  "お休み",
                                                                  "休みます",
                                                                  "休み",
                                                                  "休診日",
                                                                  "休診",
                                                                  "休業日",
                                                                  "休業",
                                                                  "定休日",
                                                                  "定休",
                                                                  "休館日",
                                                                  "休館",
                                                                  "休所日",
                                                                  "休所",
                                                                  "休園",
                                                                  "休室",
                                                                  "休院",
                                                                  "休局",
                                                                  "休日",
                                                                  "休暇",
                                                                  "閉所日",
                                                                  "閉所",
                                                                  "閉館日",
                                                                  "閉館",
                                                                  "閉院",
                                                                  "閉局",
                                                                  "閉庁",
                                                                  "閉まります",
                                                                  "利用不可",
                                                                  "利用できません",
                                                                  "ご利用いただけません",
                                                                  "営業致しません",
                                                                  "営業いたしません",
                                                                  "営業しません",
                                                                  "営業していません",
                                                                  "営業しておりません",
                                                                  "診療しません",
                                                                  "診療していません",
                                                                  "診療なし",
                                                                  "手術のみ",
                                                                  "閉室",
                                                                  "休"};

inline constexpr std::array<std::string_view, 8> except_verbs = {
    "を除きます", "を除き", "を除く", "は除きます", "は除く", "除きます", "除く", "以外"};

inline constexpr std::array<std::string_view, 41> tails = {"とさせていただいております",
                                                           "をいただいております",
                                                           "を頂いております",
                                                           "をいただきます",
                                                           "を頂きます",
                                                           "させて頂いております",
                                                           "とさせていただいています",
                                                           "とさせていただきます",
                                                           "とさせて頂いております",
                                                           "とさせて頂きます",
                                                           "させていただきます",
                                                           "させて頂きます",
                                                           "となっております",
                                                           "となっています",
                                                           "になっております",
                                                           "になります",
                                                           "となります",
                                                           "といたします",
                                                           "と致します",
                                                           "とします",
                                                           "いたします",
                                                           "致します",
                                                           "いたしております",
                                                           "しております",
                                                           "しています",
                                                           "を行います",
                                                           "を行っています",
                                                           "を行う",
                                                           "とする",
                                                           "となる",
                                                           "である",
                                                           "します",
                                                           "する",
                                                           "です",
                                                           "あり",
                                                           "があります",
                                                           "の予定",
                                                           "のみ",
                                                           "になる",
                                                           "で",
                                                           "の日"};

inline constexpr std::array<std::string_view, 22> opening_verbs = {
    "通常どおり営業", "通常通り営業", "通常通り診療", "平常通り営業", "平常どおり営業", "通常営業",
    "通常通り",       "平常通り",     "平常営業",     "営業日",       "営業",           "診療日",
    "診療",           "診察",         "開館",         "開所",         "開局",           "開院",
    "利用可能",       "無休",         "利用できます", "実施"};

/// Never open or closed by these.
inline constexpr std::array<std::string_view, 20> on_request = {
    "要相談",         "応相談",       "相談可能",         "相談可",   "ご相談ください",
    "ご相談下さい",   "相談による",   "要予約",           "対応可能", "対応可",
    "相談に応じます", "相談に応じる", "ご相談に応じます", "要問合せ", "要問い合わせ",
    "要連絡",         "要確認",       "予約制",           "電話対応", "電話対応のみ"};

inline constexpr std::array<std::string_view, 20> remarks = {"予約制",
                                                             "完全予約制",
                                                             "要予約",
                                                             "予約優先",
                                                             "年度により変更あり",
                                                             "年度によって変更あり",
                                                             "年により変更あり",
                                                             "年末年始",
                                                             "年末年始休業",
                                                             "年末年始休暇",
                                                             "年末年始休み",
                                                             "要相談",
                                                             "応相談",
                                                             "冬季休業",
                                                             "夏季休業",
                                                             "お盆",
                                                             "夏季休暇",
                                                             "冬季休暇",
                                                             "変更あり",
                                                             "相談に応じる"};

/// Such a remark may stand as a sentence of its own.
inline constexpr std::array<std::string_view, 7> remarks_alone = {"年度により変更あり",
                                                                  "年度によって変更あり",
                                                                  "年により変更あり",
                                                                  "変更あり",
                                                                  "要相談",
                                                                  "応相談",
                                                                  "相談に応じる"};

inline constexpr std::array<std::string_view, 10> when_holiday = {
    "にあたる場合",   "に当たる場合", "にあたるとき", "に当たるとき", "と重なる場合",
    "と重なった場合", "である場合",   "の場合",       "のとき",       "の時"};

inline constexpr std::array<std::string_view, 6> next_workday = {
    "翌平日", "次の平日", "直後の平日", "翌営業日", "翌開館日", "翌日以降の平日"};

}  // namespace shirube
