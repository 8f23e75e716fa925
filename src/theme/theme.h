// The look of a site: templates and assets. Every theme stands on the default one in the binary; a
// project's themes/NAME/ replaces single files of it and may add others. Loaded once, then never
// changed; any thread may read it.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "theme/template_source.h"

namespace shirube {

class DiagnosticSink;
class ProjectFolder;

/// A file that pages refer to and that is published as it is.
struct Asset {
  /// Its path within the theme, "assets/site.css".
  std::string name;
  /// Where it is published: the name with a hash of the bytes, "assets/site.3f9c0a1b2d.css". A
  /// browser may keep it for ever, as other bytes have another route.
  std::string route;
  std::string bytes;
  /// Where an editor finds it: "themes/mine/assets/site.css".
  std::string path;
};

class Theme : public TemplateSource {
 public:
  /// The default theme.
  static Theme built_in();

  /// The default theme with the files of themes/`name`/ of the project, of themes/default/ when
  /// `name` is empty; it was named at `where`. Faults go to `sink`: a folder that is not there
  /// (unless it is that of the default theme), a file that is neither a template nor an asset, a
  /// template that is not plain UTF-8 text.
  static Theme load(const ProjectFolder& project, std::string_view name, const Location& where,
                    DiagnosticSink& sink);

  std::shared_ptr<const SourceText> find(std::string_view name) const override;
  std::vector<std::string> names() const override;

  /// All assets, by name.
  std::vector<const Asset*> assets() const;
  /// The asset "assets/site.css", or null.
  const Asset* asset(std::string_view name) const;
  /// Where that asset is published, relative to the site; empty when there is no such asset.
  std::string_view asset_url(std::string_view name) const;

 private:
  void add_template(std::string name, std::shared_ptr<const SourceText> source);
  void add_asset(const std::string& folder, std::string name, std::string bytes);

  std::map<std::string, std::shared_ptr<const SourceText>, std::less<>> templates_;
  std::map<std::string, Asset, std::less<>> assets_;
};

/// `name` with ten characters before its extension that stand for `bytes`.
std::string hashed_name(std::string_view name, std::string_view bytes);

}  // namespace shirube
