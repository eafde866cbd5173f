/** Everything that decides about a prospect: its history, the rules, one package per use case. */
package io.showroom.prospect.write;
