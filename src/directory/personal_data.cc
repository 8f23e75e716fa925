#include "directory/personal_data.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <utility>

#include "base/ascii.h"
#include "base/text.h"

namespace shirube {
namespace {

constexpr std::size_t mobile_digits = 11;
constexpr std::size_t my_number_digits = 12;
constexpr std::size_t most_between_digits = 3;

/// One way to write a letter for all: digits, Latin letters in lower case, and what stands between
/// digits. 0 for what cannot be seen.
char32_t folded(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
  if (c >= U'A' && c <= U'Z') return c + 32;
  if (c < 0x80) return c;
  constexpr std::u32string_view kanji_digits = U"〇一二三四五六七八九";
  if (const std::size_t digit = kanji_digits.find(c); digit != kanji_digits.npos) {
    return U'0' + static_cast<char32_t>(digit);
  }
  if (std::u32string_view(U"○◯零⓪").find(c) != std::u32string_view::npos) return U'0';
  if (c >= 0x2460 && c <= 0x2468) return U'1' + (c - 0x2460);          // ①
  if (c >= 0x1D7CE && c <= 0x1D7FF) return U'0' + (c - 0x1D7CE) % 10;  // digits of mathematics
  if (c == 0x3000 || c == 0xA0 || (c >= 0x2000 && c <= 0x200A)) return U' ';
  const bool unseen = (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF || c == 0xAD;
  if (unseen) return 0;
  if (std::u32string_view(U"‐‑‒–—―−ー─━ｰ﹣〜～").find(c) != std::u32string_view::npos) return U'-';
  return c == U'・' || c == U'･' ? U'.' : c;
}

/// What may stand between the digits of a number: 090の1234の5678 and **090**-1234-5678, too.
bool is_plain_separator(char32_t c) {
  return std::u32string_view(U" -.()/_の~=*").find(c) != std::u32string_view::npos;
}

/// Some part lists of numbers as well: they count where the groups are those of a number.
bool is_separator(char32_t c) {
  return is_plain_separator(c) ||
         std::u32string_view(U",、:|").find(c) != std::u32string_view::npos;
}

/// How people write @ so that programs do not read it. Longer ones first.
constexpr std::u32string_view at_signs[] = {
    U"@",           U"(at)",     U"[at]",     U"<at>",     U"{at}",   U"(アットマ-ク)",
    U"アットマ-ク", U"(アット)", U"(あっと)", U"[アット]", U"アット", U"あっと",
    U"☆",           U"★",        U" at "};

/// And the points after it: gmail dot com.
constexpr std::u32string_view points[] = {U".", U"(dot)", U"[dot]", U" dot ", U"ドット"};

/// The length of the sign among `signs` that `text` begins with, or 0.
std::size_t sign_length(std::u32string_view text, std::span<const std::u32string_view> signs) {
  const auto sign = std::find_if(signs.begin(), signs.end(), [&](std::u32string_view each) {
    return text.substr(0, each.size()) == each;
  });
  return sign == signs.end() ? 0 : sign->size();
}

/// The digits between two separators.
struct Group {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string digits;
};
using Run = std::vector<Group>;

bool has_valid_check_digit(std::string_view digits) {
  int sum = 0;
  for (int n = 1; n <= 11; ++n) {
    const int factor = n <= 6 ? n + 1 : n - 5;
    sum += (digits[static_cast<std::size_t>(11 - n)] - '0') * factor;
  }
  const int rest = sum % 11;
  return digits[11] - '0' == (rest <= 1 ? 0 : 11 - rest);
}

bool is_year(std::string_view digits) {
  return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
}

constexpr std::string_view private_hosts[] = {
    "gmail.com",     "googlemail.com", "yahoo.co.jp",    "yahoo.com",   "yahoo.ne.jp",
    "ymail.ne.jp",   "ymail.com",      "ybb.ne.jp",      "outlook.jp",  "outlook.com",
    "hotmail.co.jp", "hotmail.com",    "hotmail.ne.jp",  "live.jp",     "live.com",
    "msn.com",       "icloud.com",     "me.com",         "mac.com",     "aol.com",
    "aol.jp",        "docomo.ne.jp",   "ezweb.ne.jp",    "au.com",      "softbank.ne.jp",
    "softbank.jp",   "vodafone.ne.jp", "disney.ne.jp",   "willcom.com", "pdx.ne.jp",
    "ymobile.ne.jp", "y-mobile.ne.jp", "ymobile1.ne.jp", "emnet.ne.jp", "uqmobile.jp",
    "rakumail.jp",   "proton.me",      "protonmail.com", "gmx.com",     "mail.com",
    "excite.co.jp",  "goo.jp",         "infoseek.jp",    "mineo.jp"};

bool is_private_host(std::string_view host) {
  return std::any_of(
      std::begin(private_hosts), std::end(private_hosts), [&](std::string_view each) {
        return host == each || (host.ends_with(each) && host[host.size() - each.size() - 1] == '.');
      });
}

/// Words in the mailboxes of offices, so that chiiki.renkei@ is not taken for two names.
constexpr std::string_view office_words[] = {
    "info",     "contact",  "office", "jimu",    "mail",    "web",    "desk",     "help",
    "support",  "admin",    "center", "centre",  "sentar",  "kaigo",  "fukushi",  "hukusi",
    "shien",    "sien",     "soudan", "sodan",   "renkei",  "iryo",   "iryou",    "zaitaku",
    "houkatsu", "hokatsu",  "chiiki", "tiiki",   "korei",   "kourei", "hoken",    "kenko",
    "kenkou",   "koho",     "kouhou", "saiyo",   "recruit", "clinic", "hospital", "byoin",
    "pharm",    "yakkyoku", "care",   "home",    "houmon",  "kango",  "kyotaku",  "day",
    "service",  "dental",   "shika",  "ishikai", "city",    "town",   "pref",     "kanri",
    "soumu",    "www",      "shakyo", "syakyo",  "shimin",  "choju",  "group",    "team",
    "station"};

/// yamada.taro, taro_yamada: two names, with nothing of an office in them.
bool is_persons_mailbox(std::string_view local) {
  const std::size_t between = local.find_first_of("._");
  if (between == local.npos || between < 2 || local.size() - between < 3) return false;
  for (std::size_t i = 0; i < local.size(); ++i) {
    if (i != between && !is_small_letter(static_cast<unsigned char>(local[i]))) return false;
  }
  return std::none_of(std::begin(office_words), std::end(office_words),
                      [&](std::string_view word) { return local.find(word) != local.npos; });
}

class Search {
 public:
  explicit Search(std::string_view text) : written_(to_code_points(text)) {
    for (std::size_t i = 0; i < written_.size(); ++i) {
      const char32_t c = is_one_for_dash(i) ? U'-' : folded(written_[i]);
      if (c == 0) continue;
      letters_ += c;
      origins_.push_back(i);
    }
  }

  std::vector<PersonalDataFound> all() {
    const bool has_digit = std::any_of(letters_.begin(), letters_.end(), is_digit);
    if (has_digit) find_numbers();
    find_mails();
    if (has_digit) find_codes_by_name();
    find_persons();
    return std::move(found_);
  }

 private:
  /// 090一0000一1234: the kanji looks like a dash, and stands between other digits.
  bool is_one_for_dash(std::size_t i) const {
    const auto is_plain_digit = [&](std::size_t k) {
      const char32_t c = written_[k];
      return is_digit(c) || (c >= U'０' && c <= U'９');
    };
    return written_[i] == U'一' && i > 0 && i + 1 < written_.size() && is_plain_digit(i - 1) &&
           is_plain_digit(i + 1);
  }

  char32_t at(std::size_t i) const { return i < letters_.size() ? letters_[i] : U'\0'; }

  bool says(std::size_t i, std::u32string_view words) const {
    return std::u32string_view(letters_).substr(std::min(i, letters_.size()), words.size()) ==
           words;
  }

  void add(PersonalData what, std::size_t begin, std::size_t end) {
    const std::size_t first = origins_[begin];
    const std::size_t last = origins_[end - 1];
    std::string text = to_utf8(std::u32string_view(written_).substr(first, last - first + 1));
    const std::size_t bytes = to_utf8(std::u32string_view(written_).substr(0, first)).size();
    found_.push_back({what, std::move(text), bytes});
  }

  void find_numbers() {
    for (std::size_t i = 0; i < letters_.size();) {
      if (!is_digit(at(i)) && !says(i, U"+81")) {
        ++i;
        continue;
      }
      const Run run = read_run(i);
      find_mobiles(run);
      find_my_numbers(run);
    }
  }

  std::size_t skip_separators(std::size_t i) const {
    while (is_separator(at(i))) ++i;
    return i;
  }

  /// Reads the groups from `i` on, and moves it past them.
  Run read_run(std::size_t& i) const {
    Run run;
    while (is_digit(at(i)) || says(i, U"+81")) {
      Group group{i, i, ""};
      if (at(i) == U'+') {
        // +81-90, +81 (0)90
        group.digits = "0";
        i = skip_separators(i + 3);
        if (at(i) == U'0') i = skip_separators(i + 1);
      }
      for (; is_digit(at(i)); ++i) group.digits += static_cast<char>(at(i));
      group.end = i;
      run.push_back(std::move(group));
      const std::size_t next = skip_separators(i);
      if (next == i || next - i > most_between_digits) break;
      if (!is_digit(at(next))) break;
      i = next;
    }
    return run;
  }

  /// Whether groups `first` to `last` are parted by signs that stand in numbers.
  bool is_parted_plainly(const Run& run, std::size_t first, std::size_t last) const {
    for (std::size_t k = first; k < last; ++k) {
      for (std::size_t i = run[k].end; i < run[k + 1].begin; ++i) {
        if (!is_plain_separator(at(i))) return false;
      }
    }
    return true;
  }

  /// 090、1234、5678.
  static bool has_groups_of_mobile(const Run& run, std::size_t first, std::size_t last) {
    return last - first == 2 && run[first].digits.size() == 3 && run[last].digits.size() == 4 &&
           run[first + 1].digits.size() == 4;
  }

  void find_mobiles(const Run& run) {
    for (std::size_t first = 0; first < run.size(); ++first) {
      const bool from_abroad = run[first].digits == "81" || run[first].digits == "0081";
      std::string digits = from_abroad ? "0" : "";
      std::size_t last = first + from_abroad;
      while (last < run.size() && digits.size() < mobile_digits) digits += run[last++].digits;
      if (digits.size() != mobile_digits || digits[0] != '0' || digits[2] != '0') continue;
      if (digits[1] < '6') continue;
      // 0800-000-1234 is a free call. Within a run only 090 begins a number, not 0900 of another.
      const std::size_t size = run[first].digits.size();
      const bool begins = first == 0 || size == 3 || size == mobile_digits || from_abroad ||
                          !is_parted_plainly(run, first - 1, first);
      if (run[first].digits == "0800" || !begins) continue;
      if (!is_parted_plainly(run, first, last - 1) && !has_groups_of_mobile(run, first, last - 1)) {
        continue;
      }
      const std::size_t begin = run[first].begin;
      const bool in_brackets = begin > 0 && at(begin - 1) == U'(' && at(run[first].end) == U')';
      add(PersonalData::mobile, in_brackets ? begin - 1 : begin, run[last - 1].end);
      first = last - 1;
    }
  }

  /// The last of the groups from `first` on that may be a number of twelve digits: one, three of
  /// four, or any other equal ones that are all there is. npos when there is none.
  static std::size_t end_of_my_number(const Run& run, std::size_t first) {
    const std::size_t size = run[first].digits.size();
    if (size < 3 || my_number_digits % size != 0) return std::string::npos;
    const std::size_t last = first + my_number_digits / size - 1;
    if (last >= run.size()) return std::string::npos;
    for (std::size_t k = first; k <= last; ++k) {
      if (run[k].digits.size() != size) return std::string::npos;
    }
    const bool usual = size == 4 || size == my_number_digits;
    return usual || (first == 0 && last + 1 == run.size()) ? last : std::string::npos;
  }

  void find_my_numbers(const Run& run) {
    for (std::size_t i = 0; i < run.size(); ++i) {
      const std::size_t last = end_of_my_number(run, i);
      if (last == std::string::npos || !is_parted_plainly(run, i, last)) continue;
      std::string digits;
      bool years = last != i;
      for (std::size_t k = i; k <= last; ++k) {
        digits += run[k].digits;
        years = years && is_year(run[k].digits);
      }
      const bool one_digit = digits.find_first_not_of(digits[0]) == digits.npos;
      const bool fraction = i > 0 && at(run[i].begin - 1) == U'.';
      if (years || one_digit || fraction || !has_valid_check_digit(digits)) continue;
      add(PersonalData::code, run[i].begin, run[last].end);
      i = last;
    }
  }

  void find_mails() {
    for (std::size_t i = 0; i < letters_.size(); ++i) {
      const std::u32string_view all(letters_);
      const std::size_t sign = sign_length(all.substr(i), at_signs);
      if (sign == 0) continue;
      const auto in_mailbox = [&](std::size_t k) {
        return is_small_letter(at(k)) || is_digit(at(k)) ||
               std::u32string_view(U"._+-").find(at(k)) != std::u32string_view::npos;
      };
      std::size_t begin = i;
      while (begin > 0 && at(begin - 1) == U' ') --begin;
      const std::size_t local_end = begin;
      while (begin > 0 && in_mailbox(begin - 1)) --begin;
      std::size_t host_begin = i + sign;
      while (at(host_begin) == U' ') ++host_begin;
      std::string host;
      std::size_t end = host_begin;
      for (std::size_t k = host_begin; k < letters_.size();) {
        const std::size_t point = sign_length(all.substr(k), points);
        if (point == 0 && !in_mailbox(k)) break;
        host += point == 0 ? static_cast<char>(at(k)) : '.';
        k += point == 0 ? 1 : point;
        if (is_small_letter(at(k - 1)) && point == 0) end = k;
      }
      while (!host.empty() && !is_small_letter(static_cast<unsigned char>(host.back())))
        host.pop_back();
      const std::string local = to_utf8(all.substr(begin, local_end - begin));
      if (local.empty() || host.find('.') == host.npos) continue;
      if (is_private_host(host) || is_persons_mailbox(local)) add(PersonalData::mail, begin, end);
    }
  }

  /// Calls visit(begin, end) wherever one of the words stands.
  template <std::size_t count, class Visit>
  void each(const std::array<std::u32string_view, count>& words, Visit visit) const {
    for (const std::u32string_view word : words) {
      for (std::size_t i = letters_.find(word); i != letters_.npos;
           i = letters_.find(word, i + 1)) {
        visit(i, i + word.size());
      }
    }
  }

  /// The first digit within `reach` letters of the same sentence, or npos.
  std::size_t digit_near(std::size_t begin, std::size_t reach) const {
    for (std::size_t i = begin; i < std::min(begin + reach, letters_.size()); ++i) {
      if (is_digit(at(i))) return i;
      if (at(i) == U'。' || at(i) == U'\n') break;
    }
    return letters_.npos;
  }

  /// 被保険者番号 0000123456: what is no number of a person by itself is one by what it is called.
  void find_codes_by_name() {
    constexpr std::array<std::u32string_view, 9> names = {
        U"被保険者番号", U"被保険者証番号", U"受給者番号", U"個人番号", U"マイナンバ-",
        U"患者番号",     U"カルテ番号",     U"診察券番号", U"年金番号"};
    constexpr std::size_t reach = 8, fewest_digits = 6;
    each(names, [&](std::size_t begin, std::size_t end) {
      std::size_t i = digit_near(end, reach);
      if (i == letters_.npos) return;
      std::size_t digits = 0;
      for (; is_digit(at(i)) || (is_separator(at(i)) && is_digit(at(i + 1))); ++i) {
        digits += is_digit(at(i));
      }
      if (digits >= fewest_digits) add(PersonalData::code, begin, i);
    });
  }

  void find_persons() {
    constexpr std::array<std::u32string_view, 2> births = {U"生年月日", U"誕生日"};
    each(births, [&](std::size_t begin, std::size_t end) {
      const std::size_t digit = digit_near(end, 6);
      if (digit != letters_.npos) add(PersonalData::person, begin, digit + 1);
    });
    constexpr std::array<std::u32string_view, 4> roles = {U"患者", U"利用者", U"入居者", U"入所者"};
    constexpr std::array<std::u32string_view, 4> honours = {U"様", U"さん", U"氏", U"さま"};
    each(roles, [&](std::size_t begin, std::size_t end) {
      std::size_t i = end;
      while (is_small_letter(at(i)) && i < end + 2) ++i;
      for (const std::u32string_view honour : honours) {
        if (i > end && says(i, honour)) add(PersonalData::person, begin, i + honour.size());
      }
    });
    constexpr std::array<std::u32string_view, 1> home = {U"自宅"};
    each(home, [&](std::size_t begin, std::size_t end) {
      // 〒000-0000 自宅, 自宅住所：厚木市…1-2
      const std::size_t from = begin < 12 ? 0 : begin - 12;
      const std::size_t mark = letters_.find(U'〒', from);
      const bool before = mark < begin && is_digit(at(mark + 1));
      const bool address = says(end, U"住所") || says(end, U"の住所") || says(end, U"電話");
      const std::size_t digit = address ? digit_near(end, 16) : letters_.npos;
      if (before) add(PersonalData::person, mark, end);
      if (!before && digit != letters_.npos) add(PersonalData::person, begin, digit + 1);
    });
  }

  std::u32string written_;
  std::u32string letters_;
  /// Where in `written_` each letter stands.
  std::vector<std::size_t> origins_;
  std::vector<PersonalDataFound> found_;
};

}  // namespace

std::vector<PersonalDataFound> find_personal_data(std::string_view text) {
  return Search(text).all();
}

}  // namespace shirube
