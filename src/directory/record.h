// What all records share: whose they are, where their facts come from, when somebody last confirmed
// them, and who may read them. A record is a plain struct owned by its Directory or View; after
// loading it never changes, so any thread may read it.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "directory/contact_kinds.h"
#include "directory/date_kinds.h"
#include "directory/field.h"
#include "directory/ruled_text.h"
#include "directory/vocabulary.h"

namespace shirube {

/// Who a whole record is for, as content writes it.
enum class RecordAudience { by_kind, everyone, professionals };
template <>
const Vocabulary& vocabulary<RecordAudience>();
template <>
struct Kind<RecordAudience> : WordKind<RecordAudience> {};

/// Markdown; rendered by theme/markdown.h, never here.
struct Prose {
  std::string markdown;
  /// Where the text begins in its file.
  Location where;
  bool operator==(const Prose& other) const { return markdown == other.markdown; }
};

template <>
struct Kind<Prose> : PlainKind<Prose> {
  static std::string_view name() { return "本文（Markdown）"; }
  static bool decode(const Node& node, Prose& into, const FieldContext& field, Decoder& decoder);
  static Value value(const Prose& prose, Audience) { return prose.markdown; }
  static const Type& type(Audience) { return text_type(); }
  static std::string written(const Prose& prose) { return prose.markdown; }
  static void texts(const Prose& prose, const std::string& path, TextVisitor& visitor) {
    if (!prose.markdown.empty()) visitor.text(path, prose.markdown);
  }
};

/// What editors tell each other. It is in no View, and so on no page and in no data.
struct EditorsNote {
  std::string text;
  bool operator==(const EditorsNote&) const = default;
};
template <>
struct Kind<EditorsNote> : PlainKind<EditorsNote> {
  static std::string_view name() { return "文字（どのページにも出ない）"; }
  static bool decode(const Node& node, EditorsNote& into, const FieldContext& field,
                     Decoder& decoder) {
    return Kind<std::string>::decode(node, into.text, field, decoder);
  }
  static Value value(const EditorsNote& note, Audience) { return note.text; }
  static const Type& type(Audience) { return text_type(); }
  static std::string written(const EditorsNote& note) { return note.text; }
  static void texts(const EditorsNote& note, const std::string& path, TextVisitor& visitor) {
    Kind<std::string>::texts(note.text, path, visitor);
  }
  static void restrict_to(EditorsNote& note, Audience) { note = {}; }
  static bool withholds(const EditorsNote& note, Audience) { return !empty(note); }
};

/// Where a record's facts come from: a document, a survey, a table of open data.
struct Source {
  std::string title;
  WebAddress url;
  Date date;
  bool operator==(const Source&) const = default;
};
template <>
const Description& describe<Source>();
template <>
struct Kind<Source> : DescribedKind<Source> {};

struct Record {
  /// The file's name without extension; unique among records of a kind after case folding.
  std::string id;
  /// Where it stands, for messages; and its fields `confirmed`, `location`, `address` and
  /// `postal_code`, when they are written.
  Location where;
  Location confirmed_where;
  Location location_where;
  Location address_where;
  Location postal_code_where;
  /// True for a row of a table of open data that no file of content overlays.
  bool imported = false;
  /// True when the coordinates come from such a row, also beneath a file that overlays it.
  bool location_imported = false;

  /// The last day on which it is of use, for what passes (events, news): afterwards it tells of the
  /// past, and nobody has to confirm it again. Not given for what lasts.
  Date current_until;

  RecordAudience audience = RecordAudience::by_kind;
  std::string owner;
  Source source;
  Date confirmed;
  Count review_months;
  /// Marks fictional records of a sample.
  bool sample = false;
  /// Why a text of it may hold what looks like personal data; silences the warnings.
  EditorsNote personal_data_reason;
  Prose body;
};

/// The fields of Record, to stand after a record's own ones.
template <class T>
std::vector<Field> record_fields() {
  using F = FieldsOf<T>;
  return {
      F::template field<&T::audience>(
          "audience", Readers::everyone, Presence::optional,
          {"読む人", "この記録を読めるのはだれか。書かなければ記録の種類ごとの決まりによる",
           "みんな"}),
      F::template field<&T::owner>("owner", Readers::everyone, Presence::required,
                                   {"担当", "内容に責任を持つ課や団体（個人の名前は書かない）",
                                    "厚木市 地域包括ケア推進課", open_data}),
      F::template field<&T::source>(
          "source", Readers::everyone, Presence::required,
          {"出典", "内容の元になった資料", "{title: 医療資源把握アンケート, date: 2026-02-01}",
           open_data}),
      F::template field<&T::confirmed>(
          "confirmed", Readers::everyone, Presence::required,
          {"最終確認日", "内容が正しいことを最後に確かめた日", "2026-04-01", open_data}),
      F::template field<&T::review_months>(
          "review_months", Readers::everyone, Presence::optional,
          {"確認の間隔（月）", "何か月ごとに確かめるか。書かなければサイトの決まり（12か月）",
           "6"}),
      F::template field<&T::sample>("sample", Readers::everyone, Presence::optional,
                                    {"見本", "実在しない見本の記録であるか", "はい", open_data}),
      F::template field<&T::personal_data_reason>(
          "personal_data_reason", Readers::everyone, Presence::optional,
          {"個人の連絡先を載せる理由",
           "文章の中の携帯電話や個人のメールなどについての警告を、この記録では出さないわけ。"
           "サイトには出ない",
           "事務所の固定電話がなく、本人が公開を望んだため（2026年4月に書面で確認）"}),
      F::template field<&T::body>("body", Readers::everyone, Presence::optional,
                                  {"本文", "Markdown の文章。.md ファイルでは「---」のあとに書く",
                                   "訪問診療と外来を行っています。"}),
  };
}

/// Joins a record's own fields with those all records share.
template <class T>
std::vector<Field> with_record_fields(std::vector<Field> own) {
  for (Field& field : record_fields<T>()) own.push_back(field);
  return own;
}

}  // namespace shirube
