/** The funnel (漏斗转化): how many prospects reached which stage, docs/domain.md section 6.1. */
package io.showroom.report.funnel.read;
