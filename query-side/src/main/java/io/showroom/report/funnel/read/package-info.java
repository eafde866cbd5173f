/** The funnel (漏斗转化): how many prospects reached which stage, docs/domain.md section 6.1. */
@NullMarked
package io.showroom.report.funnel.read;

import org.jspecify.annotations.NullMarked;
