/** Grading schemes (意向级别): definitions, dated versions, playbook. */
package io.showroom.grading.write;
