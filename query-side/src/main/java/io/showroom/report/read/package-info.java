/** What the reports share: how a prospect's timeline is read, by what figures can be cut, who may ask for which. */
package io.showroom.report.read;
