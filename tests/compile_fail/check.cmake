# Compiles SNIPPET twice: as it stands it must compile, with MUST_NOT_COMPILE
# defined it must not. The first half shows that the second fails for its own
# reason and not for a missing header.
set(compile ${COMPILER} -std=c++23 -fsyntax-only -I${SOURCE_DIR}/src -I${SOURCE_DIR}/include ${SNIPPET})
execute_process(COMMAND ${compile} RESULT_VARIABLE status ERROR_VARIABLE errors)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "must compile, and does not:\n${errors}")
endif()
execute_process(COMMAND ${compile} -DMUST_NOT_COMPILE RESULT_VARIABLE status ERROR_QUIET)
if(status EQUAL 0)
  message(FATAL_ERROR "must not compile with MUST_NOT_COMPILE, and does: ${SNIPPET}")
endif()
