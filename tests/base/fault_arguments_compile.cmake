# A fault cannot be reported with another number of arguments than its texts have places for: the
# compiler itself refuses. The twins differ in that alone.
set(compile_report ${CMAKE_CXX_COMPILER} -std=c++20 -fsyntax-only -I${CMAKE_SOURCE_DIR}/src)
set(report ${CMAKE_CURRENT_SOURCE_DIR}/base/fault_arguments_compile.cc)
add_test(NAME report_with_its_arguments_compiles
  COMMAND ${compile_report} "-DARGUMENTS=\"a\",\"b\"" ${report})
add_test(NAME report_without_an_argument_does_not_compile
  COMMAND ${compile_report} "-DARGUMENTS=\"a\"" ${report})
set_tests_properties(report_without_an_argument_does_not_compile PROPERTIES WILL_FAIL TRUE)
