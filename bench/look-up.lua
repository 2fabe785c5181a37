-- Requests for wrk. With CPR_TOKEN: look-ups by number of persons chosen at random among CPR_PERSONS
-- (the numbers of Population.java); without: plain GETs. The last line it prints is read by Wrk.java.
local token = os.getenv("CPR_TOKEN")
local persons = tonumber(os.getenv("CPR_PERSONS") or "1")
local DAYS = 10957 -- 1 January 1970 to 31 December 1999
local PLACE = "0000000000"
local threads = 0

function setup(thread)
  threads = threads + 1
  thread:set("seed", os.time() * 100 + threads)
end

if token then
  local dates = {}
  local head, tail

  function init(args)
    math.randomseed(seed)
    for day = 0, DAYS - 1 do dates[day] = os.date("!%d%m%y", day * 86400) end
    local headers = { ["Content-Type"] = "application/json", ["Authorization"] = "Bearer " .. token }
    local body = os.getenv("CPR_BODY")
    local whole = wrk.format("POST", nil, headers, body)
    local from, to = whole:find(PLACE, 1, true)
    head, tail = whole:sub(1, from - 1), whole:sub(to + 1)
  end

  function request()
    local person = math.random(0, persons - 1)
    return head .. dates[person % DAYS] .. string.format("%04d", math.floor(person / DAYS)) .. tail
  end
end

function done(summary, latency, requests)
  local errors = summary.errors
  print(string.format("bench requests=%d micros=%d failed=%d", summary.requests, summary.duration,
    errors.connect + errors.read + errors.write + errors.timeout + errors.status))
end
