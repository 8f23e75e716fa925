#include "command/reference.h"

#include <optional>

#include "base/diagnostic.h"
#include "base/json_writer.h"
#include "base/text.h"
#include "command/read_project.h"
#include "directory/descriptions.h"
#include "directory/field_names.h"
#include "directory/records.h"
#include "directory/site.h"
#include "directory/vocabularies.h"
#include "publish/page_checks/rule_table.h"
#include "source/folder.h"
#include "words/publish.h"

namespace shirube {
namespace {

std::string cell(std::string_view text) {
  return replace_all(replace_all(std::string(text), "|", "\\|"), "\n", " ");
}

/// Markdown would take "<html>" for a tag, and an example of a link for one.
std::string sentence(std::string_view text) {
  return replace_all(replace_all(cell(text), "<", "&lt;"), "](", "]\\(");
}

std::string_view readers_name(Readers readers) {
  switch (readers) {
    case Readers::professionals:
      return "専門職だけ";
    case Readers::as_written:
      return "みんな（`professionals:` の下に書けば専門職だけ）";
    default:
      return "みんな";
  }
}

void add_fields(const Description& description, std::string& out) {
  out += "| 項目 | 名前 | 種類 | 必要 | 読む人 | 説明 | 例 |\n|---|---|---|---|---|---|---|\n";
  for (const Field& field : description.fields()) {
    out += "| `" + std::string(field.key) + "` | " + cell(field.text.label) + " | " +
           cell(field.kind->name()) + " | " + (field.presence == Presence::required ? "必要" : "") +
           " | " + std::string(readers_name(field.readers)) + " | " + cell(field.text.help) +
           " | `" + cell(field.text.example) + "` |\n";
  }
}

/// What the fields are called elsewhere: in open data, for search engines, in tables of others.
void add_names(const Description& description, OpenData published, std::string& out) {
  std::string rows;
  for (const Field& field : description.fields()) {
    const FieldNames& names = field.text.names;
    const bool open = published == OpenData::yes && names.open == OpenData::yes;
    std::string others;
    for (const std::string_view name : other_names(field)) {
      if (name != names.short_label) add_item(others, "、", cell(name));
    }
    if (!open && names.property.empty() && others.empty()) continue;
    rows += "| `" + std::string(field.key) + "` | " +
            (open ? cell(field.text.label) : std::string()) + " | " +
            (published == OpenData::yes ? cell(names.property) : std::string()) + " | " + others +
            " |\n";
  }
  if (rows.empty()) return;
  out +=
      "\n| 項目 | オープンデータの列 | schema.org | ほかの名前（ほかの表の見出しなど） |\n"
      "|---|---|---|---|\n" +
      rows;
}

void add_part(const Description& description, std::string& out) {
  out += "\n### " + std::string(description.label()) + "（`" + std::string(description.name()) +
         "`）\n\n";
  add_fields(description, out);
}

void add_words(const Vocabulary& vocabulary, std::string& out) {
  out += "\n### " + std::string(vocabulary.label) + "\n\n| 言葉 | 符号 | 意味 |\n|---|---|---|\n";
  for (const Word& word : vocabulary.words) {
    out += "| " + cell(word.label) + " | `" + std::string(word.code) + "` | " + cell(word.note) +
           " |\n";
  }
}

void add_record(const Description& description, std::string_view place, OpenData published,
                std::string& out) {
  out += "\n## " + std::string(description.label()) + "（`" + std::string(place) + "`）\n\n";
  add_fields(description, out);
  add_names(description, published, out);
}

std::string_view severity_name(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "エラー";
    case Severity::warning:
      return "警告";
    default:
      return "お知らせ";
  }
}

/// What is asked of finished pages, in the order of its table.
std::string rules_section() {
  const PublishWords words(Language::ja);
  std::string out =
      "\n## "
      "出来上がったページの決まり\n\n公開する前に、どのテーマのページも、次の決まりで確かめます。\n"
      "\n"
      "| 決まり | 見るところ | 番号 |\n|---|---|---|\n";
  for (const RuleGroup& group : rule_table()) {
    std::string codes;
    for (const Fault fault : group.faults) add_item(codes, "、", fault_info(fault).code);
    out += "| " + sentence((words.*group.title)()) + " | " + sentence((words.*group.looks_at)()) +
           " | " + codes + " |\n";
  }
  return out;
}

}  // namespace

std::string schema_document(const Records& records) {
  std::string definitions;
  const auto add = [&](std::string_view name, const Description& description) {
    add_item(definitions, ",", "\n" + json_string(name) + ":" + description.schema());
  };
  add(Site::type_name, describe<Site>());
  for (const RecordKind& kind : record_kinds()) add(kind.type_name, kind.description());
  for (const RecordKind& kind : record_kinds()) {
    std::string ids;
    for (const Record& record : records.of(kind)) {
      if (!record.imported) add_item(ids, ",", json_string(record.id));
    }
    // Not the enum alone: a record that is still to be written is no fault of this one.
    definitions += ",\n" + json_string(std::string(kind.type_name) + "_id") + R"(:{"anyOf":[)" +
                   (ids.empty() ? "" : R"({"enum":[)" + ids + "]},") +
                   R"({"type":["string","integer"]}]})";
  }
  return R"({"$schema":"http://json-schema.org/draft-07/schema#","definitions":{)" + definitions +
         "\n}}\n";
}

std::string schema_of_project(const Options& options) {
  DiagnosticSink unheard;  // the build tells what is wrong with the records
  const std::optional<ProjectFolder> project = ProjectFolder::open(options.folder, unheard);
  if (!project) return schema_document(Records());
  const unsigned threads = thread_count(options);
  const LoadInput input = read_project(*project, options, threads, unheard);
  return schema_document(load_directory(input, unheard).records);
}

std::string fields_document() {
  std::string out =
      "# 項目の一覧\n\nこのページは `shirube fields` が作ります。手で書き換えないでください。\n\n"
      "「専門職だけ」の項目は、ファイルの中で `professionals:` の下に字下げして書きます。\n";
  add_record(describe<Site>(), "content/site.yaml", OpenData::no, out);
  for (const RecordKind& kind : record_kinds()) {
    add_record(kind.description(), "content/" + std::string(kind.folder) + "/番号.yaml",
               kind.has_open_data ? OpenData::yes : OpenData::no, out);
  }
  out += "\n## 項目の中の項目\n";
  for (const Description* part : part_descriptions()) {
    add_part(*part, out);
  }
  out += "\n## 選ぶ言葉\n\n言葉と符号のどちらを書いてもかまいません。\n";
  for (const Vocabulary* words : all_vocabularies()) {
    add_words(*words, out);
  }
  return out;
}

std::string faults_document() {
  std::string out =
      "# 知らせの一覧\n\nこのページは `shirube faults` が作ります。手で書き換えないでください。\n"
      "番号の意味は変わりません。{0} などには、実際の値が入ります。\n\n"
      "| 番号 | 重さ | 内容 | 直し方 |\n|---|---|---|---|\n";
  for (const FaultInfo& fault : fault_registry()) {
    out += "| " + std::string(fault.code) + " | " + std::string(severity_name(fault.severity)) +
           " | " + sentence(fault.message_ja) + " | " + sentence(fault.remedy_ja) + " |\n";
  }
  return out + rules_section();
}

}  // namespace shirube
