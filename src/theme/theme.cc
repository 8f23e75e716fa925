#include "theme/theme.h"

#include <array>
#include <cstdint>
#include <span>
#include <utility>

#include "base/diagnostic.h"
#include "base/faults/theme.h"
#include "base/sha256.h"
#include "base/text.h"
#include "source/folder.h"
#include "source/plain_text.h"
#include "theme/embedded_file.h"

namespace shirube {
namespace {

constexpr std::size_t template_limit = 1 << 20;
constexpr std::size_t asset_limit = 8 << 20;

enum class Role { page_template, asset, none };

bool has_extension(std::string_view name, std::span<const std::string_view> extensions) {
  const std::string lower = ascii_lower(name);
  for (const std::string_view extension : extensions) {
    if (std::string_view(lower).ends_with(extension)) return true;
  }
  return false;
}

Role role_of(std::string_view name) {
  constexpr std::array<std::string_view, 10> assets = {
      ".css", ".js", ".svg", ".png", ".jpg", ".webp", ".ico", ".woff2", ".json", ".webmanifest"};
  constexpr std::array<std::string_view, 3> templates = {".html", ".xml", ".txt"};
  if (name.starts_with("assets/")) return has_extension(name, assets) ? Role::asset : Role::none;
  return has_extension(name, templates) ? Role::page_template : Role::none;
}

/// What a theme's folder may hold besides: its licence, notes, and what its assets are made from.
bool is_for_authors(std::string_view name) {
  return name.starts_with("script/") || name.ends_with(".md") ||
         name.find('.') == std::string_view::npos;
}

/// Whether this is the file from which the default theme's asset was made, as in a copy of the
/// whole theme: then it replaces nothing, and the minified one stays.
bool is_unminified(const std::string& name, std::string_view bytes) {
  for (const EmbeddedFile& file : default_theme_files()) {
    if (file.path == "unminified/" + name) return file.bytes == bytes;
  }
  return false;
}

/// Assets are published under other names, so a relative url() in a style sheet would lead nowhere.
void check_style(const std::string& path, const std::string& css, DiagnosticSink& sink) {
  const auto source = std::make_shared<const SourceText>(path, css);
  for (std::size_t at = css.find("url("); at != std::string::npos; at = css.find("url(", at + 4)) {
    std::string_view target = std::string_view(css).substr(at + 4);
    target = trim(target.substr(0, target.find(')')));
    if (!target.empty() && (target[0] == '"' || target[0] == '\'')) target.remove_prefix(1);
    if (target.starts_with("data:") || target.starts_with("#")) continue;
    const SourceText::Position position = source->position(at);
    sink.report(ThemeFault::theme_style_reference, {source, position.line, position.column, 3},
                {std::string(target.substr(0, target.find_first_of("\"'")))});
  }
}

}  // namespace

std::string hashed_name(std::string_view name, std::string_view bytes) {
  // Without i, l, o and u, which look like other characters.
  constexpr std::string_view digits = "0123456789abcdefghjkmnpqrstvwxyz";
  static_assert(digits.size() == 32);
  // The first fifty bits of a hash that the service worker can compute as well
  // (themes/default/script/worker.js): what it keeps has to be what the name says.
  std::uint64_t hash = 0;
  const std::array<std::uint8_t, 32> digest = sha256(bytes);
  for (std::size_t i = 0; i < 7; ++i) hash = hash << 8 | digest[i];
  std::string characters;
  for (int shift = 51; shift > 1; shift -= 5) characters += digits[hash >> shift & 31];
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos) return std::string(name) + "." + characters;
  return std::string(name.substr(0, dot)) + "." + characters + std::string(name.substr(dot));
}

Theme Theme::built_in() {
  Theme theme;
  for (const EmbeddedFile& file : default_theme_files()) {
    const std::string name(file.path);
    std::string bytes(file.bytes);
    if (role_of(name) == Role::asset) theme.add_asset("themes/default", name, std::move(bytes));
    if (role_of(name) == Role::page_template) {
      theme.add_template(
          name, std::make_shared<const SourceText>("themes/default/" + name, std::move(bytes)));
    }
  }
  return theme;
}

Theme Theme::load(const ProjectFolder& project, std::string_view name, const Location& where,
                  DiagnosticSink& sink) {
  Theme theme = built_in();
  if (name.empty()) name = "default";
  const std::string folder = "themes/" + std::string(name);
  const std::vector<std::string> paths = project.files(folder, sink);
  if (paths.empty() && name != "default") {
    sink.report(ThemeFault::theme_missing, where, {std::string(name)});
  }
  for (const std::string& path : paths) {
    const std::string file = path.substr(folder.size() + 1);
    switch (role_of(file)) {
      case Role::asset:
        if (std::optional<std::string> bytes = project.read(path, asset_limit, sink)) {
          if (is_unminified(file, *bytes)) break;
          if (file.ends_with(".css")) check_style(path, *bytes, sink);
          theme.add_asset(folder, file, std::move(*bytes));
        }
        break;
      case Role::page_template:
        if (const auto source = project.read_text(path, template_limit, sink)) {
          if (check_plain_text(source, 0, source->text().size(), sink)) {
            theme.add_template(file, source);
          }
        }
        break;
      case Role::none:
        if (!is_for_authors(file)) sink.report(ThemeFault::theme_unknown_file, whole_file(path));
    }
  }
  return theme;
}

std::shared_ptr<const SourceText> Theme::find(std::string_view name) const {
  const auto found = templates_.find(name);
  return found == templates_.end() ? nullptr : found->second;
}

std::vector<std::string> Theme::names() const {
  std::vector<std::string> names;
  for (const auto& entry : templates_) names.push_back(entry.first);
  return names;
}

std::vector<const Asset*> Theme::assets() const {
  std::vector<const Asset*> assets;
  for (const auto& entry : assets_) assets.push_back(&entry.second);
  return assets;
}

const Asset* Theme::asset(std::string_view name) const {
  const auto found = assets_.find(name);
  return found == assets_.end() ? nullptr : &found->second;
}

std::string_view Theme::asset_url(std::string_view name) const {
  const Asset* found = asset(name);
  return found ? std::string_view(found->route) : std::string_view();
}

void Theme::add_template(std::string name, std::shared_ptr<const SourceText> source) {
  templates_[std::move(name)] = std::move(source);
}

void Theme::add_asset(const std::string& folder, std::string name, std::string bytes) {
  Asset asset{name, hashed_name(name, bytes), std::move(bytes), folder + "/" + name};
  assets_[std::move(name)] = std::move(asset);
}

}  // namespace shirube
