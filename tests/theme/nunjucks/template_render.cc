// Renders one template for the comparison with nunjucks. Reads from standard input
//   {"templates": {"NAME": "TEXT"}, "main": "NAME", "data": {...}}
// and prints the result. The types are inferred from the data; the keys of addresses end in _url,
// those of markup in _html. Faults go to standard error, with exit code 1.
#include <deque>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "base/diagnostic.h"
#include "base/type.h"
#include "base/value.h"
#include "theme/template.h"
#include "theme/template_source.h"

namespace shirube {
namespace {

using Json = nlohmann::ordered_json;

/// Types and the keys they point to live until the end of the program.
std::string_view keep(const std::string& text) {
  static std::deque<std::string> texts;
  return texts.emplace_back(text);
}

const Type& infer(std::string_view key, const std::vector<Json>& examples);

const Type& infer_object(std::string_view key, const std::vector<Json>& examples) {
  static std::deque<Type> types;
  Type& type = types.emplace_back(Type{Type::Kind::object, std::string(key), nullptr, {}});
  for (const Json& example : examples) {
    if (!example.is_object()) continue;
    for (const auto& [member, unused] : example.items()) {
      if (type.index_of(member) >= 0) continue;
      std::vector<Json> values;
      for (const Json& other : examples) {
        if (other.is_object() && other.contains(member)) values.push_back(other[member]);
      }
      const std::string_view name = keep(member);
      type.members.push_back({name, &infer(name, values)});
    }
  }
  return type;
}

const Type& infer(std::string_view key, const std::vector<Json>& examples) {
  const auto any = [&](auto is) { return std::any_of(examples.begin(), examples.end(), is); };
  if (any([](const Json& j) { return j.is_object(); })) return infer_object(key, examples);
  if (any([](const Json& j) { return j.is_array(); })) {
    std::vector<Json> items;
    for (const Json& example : examples) items.insert(items.end(), example.begin(), example.end());
    return list_type(infer(key, items));
  }
  if (any([](const Json& j) { return j.is_boolean(); })) return boolean_type();
  if (any([](const Json& j) { return j.is_number_float(); })) return number_type();
  if (any([](const Json& j) { return j.is_number(); })) return integer_type();
  if (key.ends_with("_url")) return url_type();
  if (key.ends_with("_html")) return html_type();
  return text_type();
}

Value value_of(const Json& json, const Type& type) {
  if (json.is_null()) return {};
  switch (type.kind) {
    case Type::Kind::boolean:
      return json.get<bool>();
    case Type::Kind::integer:
      return json.get<std::int64_t>();
    case Type::Kind::number:
      return json.get<double>();
    case Type::Kind::text:
      return json.get<std::string>();
    case Type::Kind::url:
      return Url{json.get<std::string>()};
    case Type::Kind::html:
      return Html{json.get<std::string>()};
    case Type::Kind::list: {
      List list;
      for (const Json& item : json) list.push_back(value_of(item, *type.element));
      return list;
    }
    case Type::Kind::object: {
      Object object{&type, {}};
      for (const Type::Member& member : type.members) {
        const std::string key(member.key);
        object.members.push_back(json.contains(key) ? value_of(json[key], *member.type) : Value());
      }
      return object;
    }
  }
  return {};
}

int render(const Json& request) {
  TemplateMap templates;
  for (const auto& [name, text] : request["templates"].items()) {
    templates.add(name, text.get<std::string>());
  }
  const Json& data = request["data"];
  const Type& type = infer("data", {data});
  DiagnosticSink sink;
  const auto compiled =
      Template::compile(request["main"].get<std::string>(), type, templates, sink);
  for (const Diagnostic& fault : sink.sorted()) {
    std::cerr << fault.path << ":" << fault.line << ":" << fault.column << " "
              << fault_info(fault.fault).code << " " << fault.message(Language::en) << "\n";
  }
  if (!compiled) return 1;
  std::string out;
  compiled->render(value_of(data, type), out);
  std::cout << out << std::flush;
  return 0;
}

}  // namespace
}  // namespace shirube

int main() {
  const std::string input((std::istreambuf_iterator<char>(std::cin)), {});
  return shirube::render(nlohmann::ordered_json::parse(input));
}
