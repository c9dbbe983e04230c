'use strict'
// Single quotes, and the helper's name in strings, comments, properties and other scopes, which stay as they are.
const { EventEmitter } = require('node:events')
const fs = require('node:fs')

// load is called below: load("a.txt")
function load(path) {
  return fs.readFileSync(path, 'utf8').trim()
}

const other = { load: 'load', load2: (load) => load('load') }

const jobs = new EventEmitter()
jobs.on('load', async (path) => {
  const texts = ['load', other.load, other.load2((text) => text + '()'), `load(${load(path)})`]
  console.log(texts.join(' '))
})
jobs.emit('load', 'a.txt')
