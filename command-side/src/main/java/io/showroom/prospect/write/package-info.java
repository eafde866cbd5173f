/** Decisions about prospects: aggregate, history, rules, and one package per use case. */
package io.showroom.prospect.write;
