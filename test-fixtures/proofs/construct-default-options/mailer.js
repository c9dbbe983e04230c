const { readFileSync } = require('fs')
const path = require('path')

module.exports = class Mailer {
  constructor (options) {
    options = options || {}
    if (!options.folder) throw new TypeError('a folder is needed')
    this.template = readFileSync(path.join(options.folder, 'a.txt'), 'utf8').trim()
    this.folder = options.folder
  }

  render (name) {
    return `${this.template} ${name} ${this.folder}`
  }
}
