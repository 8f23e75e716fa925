# The template engine against nunjucks: same template, same data, same bytes.
add_executable(template_render ${CMAKE_CURRENT_LIST_DIR}/template_render.cc)
target_link_libraries(template_render PRIVATE shirube_theme nlohmann_json::nlohmann_json)

find_program(NODE NAMES node nodejs)
if(NODE)
  add_test(NAME theme_nunjucks
    COMMAND ${NODE} --test ${CMAKE_CURRENT_LIST_DIR}/nunjucks.test.mjs)
  set_tests_properties(theme_nunjucks PROPERTIES
    ENVIRONMENT SHIRUBE_TEMPLATE_RENDER=$<TARGET_FILE:template_render>)
endif()
