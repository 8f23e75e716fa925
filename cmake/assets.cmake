# Assets of the default theme that esbuild makes: the bundles, each from the file of the same name in
# themes/default/script/ with what it imports, and the style sheets of themes/default/assets/, minified.
#
# SHIRUBE_MADE_ASSETS is a list of "assets/map.js=FILE", as shirube_embed() takes it; what embeds them
# depends on the files themselves (or on the target shirube_assets). With -DSHIRUBE_ASSETS_DIR=FOLDER
# the bundles are taken from there as they are, the style sheets stay as they are written, and
# neither Node nor npm is needed.
set(SHIRUBE_BUNDLES ask.js map.js map.css print-map.css find.js find-others.js find.css compare.js card.js
  offline.js offline-page.js offline-page.css worker.js no-worker.js)
set(SHIRUBE_ASSETS_DIR "" CACHE PATH "Folder with ready-made bundles; empty: made by npm and esbuild")

file(GLOB style_sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/themes/default/assets/*.css")

if(SHIRUBE_ASSETS_DIR)
  foreach(name IN LISTS SHIRUBE_BUNDLES)
    set(file "${SHIRUBE_ASSETS_DIR}/${name}")
    if(NOT EXISTS "${file}")
      message(FATAL_ERROR "SHIRUBE_ASSETS_DIR is set, but ${file} is not there")
    endif()
    list(APPEND SHIRUBE_MADE_ASSETS "assets/${name}=${file}")
  endforeach()
  foreach(style IN LISTS style_sources)
    get_filename_component(name "${style}" NAME)
    list(APPEND SHIRUBE_MADE_ASSETS "assets/${name}=${style}")
  endforeach()
  add_custom_target(shirube_assets)
  return()
endif()

find_program(NODE NAMES node nodejs)
find_program(NPM npm)
if(NOT NODE OR NOT NPM)
  message(FATAL_ERROR "The scripts and styles need node and npm (Debian: nodejs npm), "
    "or -DSHIRUBE_ASSETS_DIR=FOLDER with the bundles made elsewhere")
endif()

set(npm_stamp "${CMAKE_BINARY_DIR}/assets/npm.stamp")
file(GLOB_RECURSE script_sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/themes/default/script/*")
set(bundles "")
set(bundle_sources "")
foreach(name IN LISTS SHIRUBE_BUNDLES)
  list(APPEND bundles "${CMAKE_BINARY_DIR}/assets/${name}")
  list(APPEND bundle_sources "themes/default/script/${name}")
  list(APPEND SHIRUBE_MADE_ASSETS "assets/${name}=${CMAKE_BINARY_DIR}/assets/${name}")
endforeach()

# node_modules lies at the top, not in the build folder: the browser tests look for it there.
add_custom_command(
  OUTPUT "${npm_stamp}"
  COMMAND "${CMAKE_COMMAND}" -E make_directory "${CMAKE_BINARY_DIR}/assets"
  COMMAND "${CMAKE_SOURCE_DIR}/script/npm-install"
  COMMAND "${CMAKE_COMMAND}" -E touch "${npm_stamp}"
  DEPENDS "${CMAKE_SOURCE_DIR}/package.json" "${CMAKE_SOURCE_DIR}/package-lock.json"
    "${CMAKE_SOURCE_DIR}/script/npm-install"
  COMMENT "npm packages"
  VERBATIM)

add_custom_command(
  OUTPUT ${bundles}
  COMMAND "${NODE}" "${CMAKE_SOURCE_DIR}/script/bundle.mjs" "${CMAKE_BINARY_DIR}/assets"
    ${bundle_sources}
  DEPENDS "${npm_stamp}" "${CMAKE_SOURCE_DIR}/script/bundle.mjs" ${script_sources}
  COMMENT "Bundles of scripts and styles"
  VERBATIM)

set(styles "")
foreach(style IN LISTS style_sources)
  get_filename_component(name "${style}" NAME)
  list(APPEND styles "${CMAKE_BINARY_DIR}/assets/${name}")
  list(APPEND SHIRUBE_MADE_ASSETS "assets/${name}=${CMAKE_BINARY_DIR}/assets/${name}")
  # With what it was made from, which theme.cc knows again in themes/default/ of a project.
  list(APPEND SHIRUBE_MADE_ASSETS "unminified/assets/${name}=${style}")
endforeach()

add_custom_command(
  OUTPUT ${styles}
  COMMAND "${NODE}" "${CMAKE_SOURCE_DIR}/script/minify-css.mjs" "${CMAKE_BINARY_DIR}/assets"
    ${style_sources}
  DEPENDS "${npm_stamp}" "${CMAKE_SOURCE_DIR}/script/minify-css.mjs" ${style_sources}
  COMMENT "Style sheets"
  VERBATIM)

add_custom_target(shirube_assets DEPENDS ${bundles} ${styles})
