// Values of every kind, as decoding can make them: what texts of editors may hold, and more of what
// is nasty in it than they would write. A kind without a Generate does not compile. The same seed
// gives the same values on every machine.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <random>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/date.h"
#include "directory/decoding.h"
#include "directory/each_kind.h"
#include "directory/records.h"
#include "directory/site.h"

namespace shirube::test {

class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}

  /// 0 to `count` - 1.
  int below(int count) { return static_cast<int>(engine_() % static_cast<std::uint64_t>(count)); }
  int between(int first, int last) { return first + below(last - first + 1); }
  bool once_in(int count) { return below(count) == 0; }
  std::string one_of(std::initializer_list<std::string_view> texts) {
    return std::string(texts.begin()[below(static_cast<int>(texts.size()))]);
  }
  std::string digits(int count) {
    std::string digits;
    for (int i = 0; i < count; ++i) digits += static_cast<char>('0' + below(10));
    return digits;
  }

 private:
  std::mt19937_64 engine_;
};

/// What looks like a sign, a number, a word or the end of something to one reader or another.
inline std::string nasty_text(Random& random) {
  std::string text;
  for (int i = random.between(1, 6); i > 0; --i) {
    text += random.one_of({"あおぞら",
                           "診療所",
                           "内科",
                           "糖尿病・内分泌内科",
                           "大雨、大雪の日",
                           "本館（1、2階）",
                           "はい",
                           "いいえ",
                           "休み",
                           "○",
                           "007",
                           "0",
                           "24:00",
                           "a",
                           "é",
                           "ｶﾞ",
                           "🏥",
                           "\n",
                           "\n\n",
                           "、",
                           "，",
                           ",",
                           ";",
                           "；",
                           "\"",
                           "\"\"",
                           "'",
                           "=",
                           "＝",
                           ":",
                           "・",
                           "/",
                           " ",
                           "　",
                           "\t",
                           "- ",
                           "#",
                           "[",
                           "]",
                           "{",
                           "}",
                           "（",
                           "）",
                           "「",
                           "」",
                           "〜",
                           "~",
                           "null",
                           "\\",
                           "\r\n"});
  }
  return text;
}

template <class T>
struct Generate;

template <class T>
T generate(Random& random) {
  return Generate<T>::value(random);
}

/// What the text is as a value of this kind; a new one where it is none.
template <class T>
T decoded(std::string text) {
  const Node node = text_node(text);
  Decoded<T> read = decode<T>(node);
  return node.blank() || !read.good ? T{} : read.value;
}

/// A value that is more often there than not.
template <class T>
T decoded_soon(Random& random, std::string (*text)(Random&)) {
  for (int tries = 0; tries < 20; ++tries) {
    const T value = decoded<T>(text(random));
    if (!Kind<T>::empty(value)) return value;
  }
  return {};
}

template <class Text>
struct GenerateText {
  static Text value(Random& random) { return decoded<Text>(nasty_text(random)); }
};
template <>
struct Generate<std::string> : GenerateText<std::string> {};
template <>
struct Generate<Name> : GenerateText<Name> {};
template <>
struct Generate<Department> : GenerateText<Department> {};
template <>
struct Generate<EditorsNote> : GenerateText<EditorsNote> {};
template <>
struct Generate<Prose> : GenerateText<Prose> {};

template <>
struct Generate<Kana> {
  static Kana value(Random& random) {
    return decoded_soon<Kana>(random, [](Random& r) {
      return r.one_of({"あおぞら", "アオゾラ", "ｱｵｿﾞﾗ", "ー", " ", "　", "（", "2", "・", "ヴ"}) +
             r.one_of({"しんりょうじょ", "クリニック", " ", ")", "いち"});
    });
  }
};

template <>
struct Generate<bool> {
  static bool value(Random& random) { return random.once_in(2); }
};
template <>
struct Generate<Count> {
  static Count value(Random& random) {
    return {random.once_in(2) ? random.between(-1, 40) : random.between(0, 9'999'999)};
  }
};

template <>
struct Generate<Capacity> {
  static Capacity value(Random& random) { return {{random.between(-1, most_people)}}; }
};

template <>
struct Generate<Date> {
  static Date value(Random& random) {
    return decoded_soon<Date>(random, [](Random& r) {
      return std::to_string(r.between(1868, 2999)) + "-" + std::to_string(r.between(1, 12)) + "-" +
             std::to_string(r.between(1, 31));
    });
  }
};
template <>
struct Generate<FiscalYear> {
  static FiscalYear value(Random& random) {
    return decoded_soon<FiscalYear>(random, [](Random& r) {
      return r.one_of({"令和", "平成", "", "20"}) + std::to_string(r.between(1, 99)) +
             r.one_of({"", "年度"});
    });
  }
};
template <>
struct Generate<DateSpan> {
  static DateSpan value(Random& random) {
    const Date first = generate<Date>(random);
    Date last = random.once_in(2) ? generate<Date>(random) : first;
    if (random.once_in(3)) last = add_days(first, random.between(0, 40));
    return first < last ? DateSpan{first, last} : DateSpan{first, first};
  }
};
template <>
struct Generate<TimeSpan> {
  static TimeSpan value(Random& random) {
    constexpr int midnight = 24 * 60, latest = 2 * midnight + 59;
    const int from = random.between(0, midnight - 1);
    switch (random.below(5)) {
      case 0:
        return {from, -1};
      case 1:
        return {from, midnight};
      case 2:
        return {from, random.between(midnight + 1, latest)};
      default:
        return {from, random.between(from + 1, midnight)};
    }
  }
};

template <>
struct Generate<DaySet> {
  static DaySet value(Random& random) {
    DaySet days;
    days.add(random.between(0, DaySet::holiday));
    for (int day = 0; day <= DaySet::holiday; ++day) {
      if (random.once_in(2)) days.add(day);
    }
    return days;
  }
};
template <>
struct Generate<WeekSet> {
  static WeekSet value(Random& random) {
    WeekSet weeks;
    if (random.once_in(2)) return weeks;
    for (int week = 0; week <= WeekSet::last; ++week) {
      if (random.once_in(3)) weeks.add(week);
    }
    return weeks;
  }
};
template <>
struct Generate<OpeningTimes> {
  static OpeningTimes value(Random& random) {
    OpeningTimes times;
    int from = random.between(0, 600);
    for (int i = random.below(4); i > 0; --i) {
      const int to = from + random.between(1, 600);
      times.spans.push_back({from, i == 1 && random.once_in(4) ? -1 : to});
      from = to + random.between(0, 100);
      if (from >= 24 * 60) break;
    }
    return times;
  }
};

template <>
struct Generate<Phone> {
  static Phone value(Random& random) {
    return decoded_soon<Phone>(random, [](Random& r) {
      const std::string number =
          r.one_of({"046-000-", "046(000)", "0120-000-", "０３-0000-"}) + r.digits(4);
      return r.one_of({"", "", "TEL：", "代表 ", "（直通）"}) + number +
             r.one_of({"", "", "（代）", "（代表）", " 夜間（当番） 046-000-0009",
                       "（夜間は(当番)）", "、平日のみ"}) +
             r.one_of({"", "", "内線12", "（内線 007）", " 内線: 3〜5", "ext.9"});
    });
  }
};
template <>
struct Generate<Extension> {
  static Extension value(Random& random) {
    return decoded<Extension>(random.one_of({"", "内線 ", "内線"}) + random.digits(3) +
                              random.one_of({"", "・12", "〜5", " 番"}));
  }
};
template <>
struct Generate<PostalCode> {
  static PostalCode value(Random& random) { return decoded<PostalCode>("〒" + random.digits(7)); }
};
template <>
struct Generate<WebAddress> {
  static WebAddress value(Random& random) {
    return decoded_soon<WebAddress>(random, [](Random& r) {
      return r.one_of({"https://www.example.jp/", "http://example.jp:8080/a;b,c/",
                       "www.example.jp/", "https://見本.jp/"}) +
             r.one_of({"", "施設/", "?a=1;b=2", "#p", "a%20b", "\"x\"", "(1)"}) + r.digits(2);
    });
  }
};
template <>
struct Generate<MailAddress> {
  static MailAddress value(Random& random) {
    return decoded<MailAddress>(random.one_of({"info", "a.b+c", "０_x"}) + "@" +
                                random.one_of({"example.jp", "mail.example.jp", "ｅxample.jp"}));
  }
};
template <>
struct Generate<TileAddress> {
  static TileAddress value(Random& random) {
    return {"https://example.jp:8080/" + random.digits(1) +
            random.one_of({"/{z}/{x}/{y}.png", "/{x}_{y}?z={z}&a=1"})};
  }
};
template <>
struct Generate<Coordinates> {
  static Coordinates value(Random& random) {
    return decoded_soon<Coordinates>(random, [](Random& r) {
      const int decimals = r.between(0, 6);
      const auto degrees = [&](int first, int last) {
        const std::string whole = std::to_string(r.between(first, last));
        return decimals == 0 ? whole : whole + "." + r.digits(r.between(decimals, 7));
      };
      return degrees(21, 45) + "," + degrees(123, 153);
    });
  }
};
template <>
struct Generate<MunicipalityCode> {
  static MunicipalityCode value(Random& random) {
    return decoded_soon<MunicipalityCode>(random, [](Random& r) {
      const std::string five = (r.once_in(2) ? "0" : "1") + r.digits(4);
      return five + check_digit(five);
    });
  }
};
template <>
struct Generate<OfficeNumber> {
  static OfficeNumber value(Random& random) {
    return decoded<OfficeNumber>("0" + random.digits(1) + random.one_of({"0", "A", "z"}) +
                                 random.digits(7));
  }
};
template <>
struct Generate<CorporateNumber> {
  static CorporateNumber value(Random& random) {
    return decoded_soon<CorporateNumber>(random, [](Random& r) { return r.digits(13); });
  }
};

template <class Record>
struct Generate<Ref<Record>> {
  static Ref<Record> value(Random& random) {
    Ref<Record> reference;
    reference.id = random.one_of({"atsugi", "aozora-clinic", "0007", "厚木市", "はい"});
    return reference;
  }
};

/// Words of a vocabulary, and none.
template <class Enum>
requires std::is_enum_v<Enum>
struct Generate<Enum> {
  static Enum value(Random& random) {
    const auto words = vocabulary<Enum>().words;
    if (random.once_in(8)) return Enum{};
    return static_cast<Enum>(
        words[static_cast<std::size_t>(random.below(static_cast<int>(words.size())))].value);
  }
};

/// Whatever a file's list or single value makes of such texts: some kinds cut them.
template <class T>
struct Generate<std::vector<T>> {
  static std::vector<T> value(Random& random) {
    Node list;
    list.kind = Node::Kind::sequence;
    for (int i = random.below(4); i > 0; --i) {
      list.items.push_back(Kind<T>::write(generate<T>(random)));
    }
    return decode<std::vector<T>>(list).value;
  }
};

template <>
struct Generate<TreatmentAnswers> {
  static TreatmentAnswers value(Random& random) {
    TreatmentAnswers answers;
    for (const Word& word : vocabulary<Treatment>().words) {
      const Answer answer = generate<Answer>(random);
      if (answer == Answer::not_asked || random.once_in(2)) continue;
      answers.answers.push_back({static_cast<Treatment>(word.value), answer});
    }
    return answers;
  }
};

/// Fills the fields of a record or a part of one (two_way_test.cc, which lists their types).
void fill(const Description& description, void* record, Random& random);

template <class T>
requires std::is_base_of_v<DescribedKind<T>, Kind<T>>
struct Generate<T> {
  static T value(Random& random) {
    T part;
    fill(describe<T>(), &part, random);
    return part;
  }
};

template <>
struct Generate<HomeCare> {
  static HomeCare value(Random& random) {
    HomeCare care;
    fill(describe<HomeCare>(), &care, random);
    const bool withheld = random.once_in(2) && !Kind<HomeCare>::empty(care);
    care.readers = withheld ? Readers::professionals : Readers::everyone;
    return care;
  }
};

template <>
struct Generate<OpeningHours> {
  static OpeningHours value(Random& random) {
    OpeningHours hours;
    fill(describe<OpeningHours>(), &hours, random);
    for (int i = random.below(2); i > 0; --i) {
      hours.closures.push_back(
          random.one_of({"年末年始（12月29日〜1月3日）", "木曜の午後は訪問診療のため休み",
                         "8月13日から15日", "第5土曜"}));
    }
    // Hours are by rules or around the clock, and holidays have a rule or a word.
    if (hours.around_the_clock) hours.open.clear();
    for (const OpeningRule& rule : hours.open) {
      if (rule.days.has(DaySet::holiday)) hours.holidays = HolidayRule::not_given;
    }
    return hours;
  }
};

}  // namespace shirube::test
