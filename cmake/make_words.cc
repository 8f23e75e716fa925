// Makes a class of C++ from a list of sentences, so that each has a name and typed parameters:
//
//   make_words OUT_FOLDER GROUP JA_FILE [EN_FILE]
//
// writes OUT_FOLDER/words/GROUP.h and words.GROUP.cc. What a file may hold is said in
// themes/words/README.md. The header names no text: whoever changes only a text compiles one file.
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace {

struct Parameter {
  std::string name;
  bool number = false;
  bool operator==(const Parameter&) const = default;
};

struct Sentence {
  std::string name;
  std::string text;
  std::vector<Parameter> parameters;
  int line = 0;
};

bool is_name(const std::string& text) {
  const auto fits = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  };
  return !text.empty() && text[0] >= 'a' && std::all_of(text.begin(), text.end(), fits);
}

class File {
 public:
  explicit File(std::string path) : path_(std::move(path)) {
    std::ifstream in(path_);
    if (!in) fail(0, "cannot be read");
    std::string line;
    for (int number = 1; std::getline(in, line); ++number) read(line, number);
  }

  const std::vector<Sentence>& sentences() const { return sentences_; }
  const Sentence* find(const std::string& name) const {
    for (const Sentence& sentence : sentences_) {
      if (sentence.name == name) return &sentence;
    }
    return nullptr;
  }

  [[noreturn]] void fail(int line, const std::string& what) const {
    std::cerr << path_ << ":" << line << ": " << what << "\n";
    std::exit(1);
  }

 private:
  void read(const std::string& line, int number) {
    if (line.empty() || line[0] == '#') return;
    const std::size_t sign = line.find(" = ");
    if (sign == std::string::npos) fail(number, "expected: name = sentence");
    Sentence sentence{line.substr(0, sign), line.substr(sign + 3), {}, number};
    if (!is_name(sentence.name)) fail(number, "a name has letters a to z, digits and _");
    if (find(sentence.name)) fail(number, sentence.name + " is said twice");
    if (sentence.text.empty() || sentence.text.front() == ' ' || sentence.text.back() == ' ') {
      fail(number, "a sentence neither begins nor ends with a blank");
    }
    read_parameters(sentence);
    sentences_.push_back(std::move(sentence));
  }

  void read_parameters(Sentence& sentence) {
    const std::string& text = sentence.text;
    for (std::size_t open = text.find('{'); open != std::string::npos;
         open = text.find('{', open + 1)) {
      const std::size_t close = text.find('}', open);
      if (close == std::string::npos) fail(sentence.line, "a { without its }");
      std::string name = text.substr(open + 1, close - open - 1);
      const std::size_t colon = name.find(':');
      const bool number = colon != std::string::npos && name.substr(colon) == ":number";
      if (number) name.resize(colon);
      if (!is_name(name))
        fail(sentence.line, "{" + name + "} is no parameter: {name} or {name:number}");
      const Parameter parameter{name, number};
      auto& all = sentence.parameters;
      if (std::find(all.begin(), all.end(), parameter) == all.end()) all.push_back(parameter);
    }
    if (sentence.parameters.size() > 9) fail(sentence.line, "too many parameters");
  }

  std::string path_;
  std::vector<Sentence> sentences_;
};

/// The text with each parameter as its number in `order`, as a literal of C++.
std::string literal(const std::string& text, const std::vector<Parameter>& order) {
  std::string numbered;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '{') {
      numbered += text[i];
      continue;
    }
    const std::size_t close = text.find('}', i);
    const std::string name = text.substr(i + 1, text.find_first_of(":}", i) - i - 1);
    const auto at = std::find_if(order.begin(), order.end(),
                                 [&](const Parameter& each) { return each.name == name; });
    numbered += "{" + std::to_string(at - order.begin()) + "}";
    i = close;
  }
  return "R\"words(" + numbered + ")words\"";
}

std::string class_name(const std::string& group) {
  std::string name;
  bool capital = true;
  for (const char c : group) {
    if (c != '_') name += capital ? static_cast<char>(c - 'a' + 'A') : c;
    capital = c == '_';
  }
  return name + "Words";
}

std::string signature(const Sentence& sentence) {
  std::string list;
  for (const Parameter& parameter : sentence.parameters) {
    list += (list.empty() ? "" : ", ") +
            std::string(parameter.number ? "std::size_t " : "std::string_view ") + parameter.name +
            "_";
  }
  return sentence.name + "(" + list + ") const";
}

std::string header(const std::string& group, const File& file) {
  std::ostringstream out;
  out << "// Made from themes/words/ja/" << group << ".txt: change that file, not this one.\n"
      << "#pragma once\n\n#include <cstddef>\n#include <string>\n#include <string_view>\n\n"
      << "#include \"base/language.h\"\n\nnamespace shirube {\n\nclass " << class_name(group)
      << " {\n public:\n  explicit " << class_name(group)
      << "(Language language) : language_(language) {}\n\n";
  for (const Sentence& sentence : file.sentences()) {
    out << "  std::string " << signature(sentence) << ";\n";
  }
  out << "\n private:\n  Language language_;\n};\n\n}  // namespace shirube\n";
  return out.str();
}

std::string source(const std::string& group, const File& file, const File* english) {
  std::ostringstream out;
  out << "#include \"words/" << group << ".h\"\n\n#include <array>\n\n"
      << "#include \"base/placeholders.h\"\n\nnamespace shirube {\n\n";
  for (const Sentence& sentence : file.sentences()) {
    const Sentence* other = english ? english->find(sentence.name) : nullptr;
    out << "std::string " << class_name(group) << "::" << signature(sentence) << " {\n"
        << "  const std::string_view text = language_ == Language::en\n      ? "
        << literal(other ? other->text : sentence.text, sentence.parameters)
        << "\n      : " << literal(sentence.text, sentence.parameters) << ";\n";
    if (sentence.parameters.empty()) {
      out << "  return std::string(text);\n}\n\n";
      continue;
    }
    out << "  const std::array<std::string, " << sentence.parameters.size() << "> values = {";
    for (const Parameter& parameter : sentence.parameters) {
      out << (parameter.number ? "std::to_string(" : "std::string(") << parameter.name << "_), ";
    }
    out << "};\n  return filled(text, values);\n}\n\n";
  }
  out << "}  // namespace shirube\n";
  return out.str();
}

/// What is the same already is left alone, so that nothing is compiled for it.
void write(const std::string& path, const std::string& text) {
  std::ostringstream old;
  if (std::ifstream in(path); in) old << in.rdbuf();
  if (old.str() != text) std::ofstream(path) << text;
}

void check_translation(const File& japanese, const File& english) {
  for (const Sentence& sentence : english.sentences()) {
    const Sentence* original = japanese.find(sentence.name);
    if (!original) english.fail(sentence.line, sentence.name + " is no name of the Japanese file");
    for (const Parameter& parameter : sentence.parameters) {
      const auto& all = original->parameters;
      if (std::find(all.begin(), all.end(), parameter) == all.end()) {
        english.fail(sentence.line, "{" + parameter.name + "} is not in the Japanese sentence");
      }
    }
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 4) {
    std::cerr << "make_words OUT_FOLDER GROUP JA_FILE [EN_FILE]\n";
    return 2;
  }
  const std::string folder = arguments[1];
  const std::string group = arguments[2];
  const File japanese(arguments[3]);
  std::optional<File> english;
  if (count > 4) check_translation(japanese, english.emplace(arguments[4]));
  write(folder + "/words/" + group + ".h", header(group, japanese));
  write(folder + "/words." + group + ".cc", source(group, japanese, english ? &*english : nullptr));
}
