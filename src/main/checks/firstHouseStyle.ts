/** What she finds in the file when she opens it first: nothing in it is a rule yet. */
export const FIRST_HOUSE_STYLE = `# The house style of this library: one rule a line.
#
#   not this -> but this | and why
#
# Leave out "-> but this", and Galley only says why. Leave out "| and why" where nothing is to be said.
# A rule in small letters holds for capitals too; one with a capital only as it is written.
# English is found as whole words, Chinese anywhere. Quotations, code and addresses are left alone.
# Lines that begin with # are not read. Save the file as UTF-8: Galley reads it again at once.
#
# utilise -> use
# illegal immigrant -> undocumented immigrant | We call no person illegal.
# netizen | Say who they are, where it is known.
# 微信 -> WeChat
`;
