#include "site/areas/events/sheet.h"

#include <algorithm>
#include <string_view>

#include "words/events.h"

namespace shirube {
namespace {

constexpr std::string_view other = "その他";

/// 「その他（　　）」 as editors type it: the room is ours to make.
std::string without_empty_brackets(const std::string& text) {
  for (const std::string_view open : {"（", "("}) {
    const std::size_t at = text.rfind(open);
    if (at == std::string::npos) continue;
    std::string_view inside = std::string_view(text).substr(at + open.size());
    for (const std::string_view close : {"）", ")"}) {
      if (inside.ends_with(close)) inside.remove_suffix(close.size());
    }
    constexpr std::string_view blanks[] = {" ", "　", "_", "＿", "…", "・"};
    while (!inside.empty()) {
      const auto blank =
          std::find_if(std::begin(blanks), std::end(blanks),
                       [&](std::string_view each) { return inside.starts_with(each); });
      if (blank == std::end(blanks)) break;
      inside.remove_prefix(blank->size());
    }
    if (inside.empty()) return text.substr(0, at);
  }
  return text;
}

SheetChoice sheet_choice(const std::string& text) {
  return {without_empty_brackets(text), text.find(other) != std::string::npos};
}

std::vector<int> numbered(int count) {
  std::vector<int> numbers;
  for (int i = 1; i <= count; ++i) numbers.push_back(i);
  return numbers;
}

bool names_an_office(const FormField& field) {
  constexpr std::string_view words[] = {"事業所", "所属", "施設", "勤務先", "勤め先", "職場",
                                        "機関",   "団体", "法人", "病院",   "会社",   "お店"};
  return std::any_of(std::begin(words), std::end(words), [&](std::string_view word) {
    return field.label.find(word) != std::string::npos;
  });
}

}  // namespace

SheetField sheet_field(const FormField& field) {
  SheetField line;
  line.label = field.label;
  line.hint = field.hint;
  for (const std::string& choice : field.choices) line.choices.push_back(sheet_choice(choice));
  line.lines = numbered(field.lines.given() ? field.lines.number : 1);
  line.extension = line.choices.empty() && line.lines.size() == 1 &&
                   field.label.find("電話") != std::string::npos;
  return line;
}

std::vector<SheetField> sheet_fields(const std::vector<FormField>& fields) {
  std::vector<SheetField> sheet;
  for (const FormField& field : fields) sheet.push_back(sheet_field(field));
  return sheet;
}

std::vector<int> sheet_applicants(const ApplicationForm& form) {
  const int applicants = form.applicants.given() ? form.applicants.number : 1;
  return numbered(form.applicant_fields.empty() ? 0 : applicants);
}

bool asks_for_office(const ApplicationForm& form) {
  return std::any_of(form.fields.begin(), form.fields.end(), names_an_office) ||
         std::any_of(form.applicant_fields.begin(), form.applicant_fields.end(), names_an_office);
}

std::string how_to_send(const Application& application, const EventsWords& words) {
  const bool fax = !application.fax.number.empty();
  const bool post = !application.post.empty();
  if (fax && post) return words.send_by_fax_or_post();
  if (fax) return words.send_by_fax();
  if (post) return words.send_by_post();
  return application.mail.address.empty() ? words.ask_how_to_send() : words.send_by_mail();
}

}  // namespace shirube
