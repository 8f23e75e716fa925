# The finder's script against the C++ code that writes its data.
add_executable(folding_table ${CMAKE_CURRENT_LIST_DIR}/folding_table.cc)
target_link_libraries(folding_table PRIVATE shirube_site)

find_program(NODE NAMES node nodejs)
if(NODE)
  add_test(NAME find_folding COMMAND ${NODE} --test ${CMAKE_CURRENT_LIST_DIR}/folding.test.mjs)
  set_tests_properties(find_folding PROPERTIES
    ENVIRONMENT SHIRUBE_FOLDING_TABLE=$<TARGET_FILE:folding_table>)
endif()
